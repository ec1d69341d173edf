# Installs the .msi for this user, runs the check of the computer, takes the program away again, and
# looks what is left. On a machine that has no other Deskworthy.
$ErrorActionPreference = 'Stop'
$msi = (Get-ChildItem target\installers\*.msi | Select-Object -First 1).FullName
$home_ = Join-Path $env:LOCALAPPDATA 'Deskworthy'

function Invoke-Installer([string[]] $arguments) {
  $process = Start-Process msiexec -ArgumentList $arguments -Wait -PassThru
  if ($process.ExitCode -ne 0) { throw "msiexec ended with $($process.ExitCode)" }
}

Invoke-Installer @('/i', "`"$msi`"", '/qn', '/norestart')
$cli = Join-Path $home_ 'deskworthy-cli.exe'
if (-not (Test-Path $cli)) { throw "not installed where expected: $cli" }
& $cli --version
if ($LASTEXITCODE -ne 0) { throw "--version ended with $LASTEXITCODE" }
$env:DESKWORTHY_HOME = Join-Path $env:TEMP 'deskworthy-person'
$result = & $cli check --local --only hardware --json | ConvertFrom-Json
if (-not $result.findings.memory.installedBytes) { throw 'no memory was found' }
Invoke-Installer @('/x', "`"$msi`"", '/qn', '/norestart')
if (Test-Path $cli) { throw 'the program is still there' }
