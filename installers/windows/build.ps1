# Builds the packages for Windows: an .msi for one user, without administrator rights, and a portable
# .zip, which Smart App Control lets through where an unsigned helper inside an .msi is stopped.
#   installers\windows\build.ps1
# Needs the built jar, a JDK 21 or newer in JAVA_HOME, and WiX 3 on the search path for the .msi.
# Signs with signtool when SIGNING_PFX (a file) and SIGNING_PASSWORD are set.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..\..')
$jar = 'agent\target\deskworthy.jar'
if (-not (Test-Path $jar)) { throw "$jar is missing: mvnw package -DskipTests" }
$platform = if ($env:PROCESSOR_ARCHITECTURE -eq 'ARM64') { 'windows-arm64' } else { 'windows-x64' }
$java = Join-Path $env:JAVA_HOME 'bin'
$out = 'target\installers'
$work = Join-Path $out $platform
Remove-Item -Recurse -Force $work -ErrorAction SilentlyContinue
New-Item -ItemType Directory -Force "$work\input" | Out-Null

function Invoke-Checked([string] $program, [string[]] $arguments) {
  & $program @arguments
  if ($LASTEXITCODE -ne 0) { throw "$program ended with $LASTEXITCODE" }
}

function Get-Version {
  $said = & "$java\java.exe" -jar $jar --version
  ($said -split ' ')[1] -replace '-SNAPSHOT$', ''
}

function Build-Runtime {
  $release = [int]((& "$java\java.exe" -version 2>&1 | Out-String) -replace '(?s).*version "(\d+).*', '$1')
  $found = & "$java\jdeps.exe" --multi-release $release --ignore-missing-deps --print-module-deps $jar
  # What jdeps cannot see: installers/common/image says why each is there.
  $modules = "$found,jdk.crypto.ec,jdk.localedata,jdk.accessibility,jdk.crypto.mscapi"
  Invoke-Checked "$java\jlink.exe" @('--add-modules', $modules, '--include-locales=en,ru',
    '--strip-java-debug-attributes', '--no-header-files', '--no-man-pages', '--compress=1',
    '--generate-cds-archive', '--output', "$work\runtime")
}

# An icon file is a small header before a picture of 256 pixels.
function Write-Icon([string] $png, [string] $ico) {
  $picture = [IO.File]::ReadAllBytes($png)
  $stream = [IO.MemoryStream]::new()
  $writer = [IO.BinaryWriter]::new($stream)
  foreach ($number in 0, 1, 1) { $writer.Write([uint16]$number) }
  foreach ($number in 0, 0, 0, 0) { $writer.Write([byte]$number) }
  foreach ($number in 1, 32) { $writer.Write([uint16]$number) }
  foreach ($number in $picture.Length, 22) { $writer.Write([uint32]$number) }
  $writer.Write($picture)
  [IO.File]::WriteAllBytes($ico, $stream.ToArray())
}

function Set-Signature([string] $file) {
  if (-not $env:SIGNING_PFX) { return }
  Invoke-Checked 'signtool' @('sign', '/f', $env:SIGNING_PFX, '/p', $env:SIGNING_PASSWORD, '/fd', 'sha256',
    '/tr', 'http://timestamp.digicert.com', '/td', 'sha256', $file)
}

$version = Get-Version
Invoke-Checked "$java\java.exe" @('installers\common\TrimJar.java', $jar, "$work\input\deskworthy.jar", $platform)
Build-Runtime
Write-Icon (Resolve-Path 'installers\common\deskworthy.png').Path (Join-Path (Resolve-Path $work).Path 'deskworthy.ico')
$common = @('--name', 'Deskworthy', '--app-version', $version, '--vendor', 'Deskworthy',
  '--icon', "$work\deskworthy.ico", '--input', "$work\input", '--main-jar', 'deskworthy.jar',
  '--runtime-image', "$work\runtime", '--java-options', '-XX:+UseSerialGC',
  '--java-options', '-Dfile.encoding=UTF-8',
  # deskworthy.exe speaks in the terminal; Deskworthy.exe opens the window and no terminal.
  '--add-launcher', 'deskworthy-cli=installers\windows\cli.properties')
Invoke-Checked "$java\jpackage.exe" (@('--type', 'app-image', '--dest', $work) + $common)
Get-ChildItem "$work\Deskworthy\*.exe" | ForEach-Object { Set-Signature $_.FullName }
Compress-Archive -Force "$work\Deskworthy" "$out\deskworthy-$version-$platform.zip"

Invoke-Checked "$java\jpackage.exe" @('--type', 'msi', '--dest', $out, '--name', 'Deskworthy',
  '--app-version', $version, '--vendor', 'Deskworthy', '--app-image', "$work\Deskworthy",
  '--win-per-user-install', '--win-menu', '--win-shortcut-prompt', '--license-file', 'LICENSE',
  '--win-upgrade-uuid', '6b9c7f4a-0f6e-4d3c-9a6e-0d5b1d8e7a10')
Get-ChildItem "$out\*.msi" | ForEach-Object { Set-Signature $_.FullName }
Get-ChildItem $out -File -Exclude SHA256SUMS | ForEach-Object {
  '{0}  {1}' -f (Get-FileHash $_ -Algorithm SHA256).Hash.ToLower(), $_.Name
} | Set-Content -Encoding ascii "$out\SHA256SUMS"
