import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassHierarchyResolver.ClassHierarchyInfo;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.classfile.instruction.LocalVariable;
import java.lang.classfile.instruction.LocalVariableType;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies a jar for the one Java runtime beside it: of classes that come in versions for several
 * releases only the one this runtime would load, and in classes no names of local variables (they
 * help debuggers alone) and nothing that only Kotlin's compiler reads. Line numbers stay, so that a
 * fault can be found. Every class stays: which of them are loaded by a name that is put together
 * while running, nothing here can tell.
 *
 * <p>{@code java LeanJar.java in.jar out.jar 25}: the last is the runtime's release. Needs JDK 24.
 */
final class LeanJar {

  private static final Pattern VERSIONED = Pattern.compile("META-INF/versions/(\\d+)/(.+)");

  private record Content(FileTime date, int release, byte[] bytes) {}

  private final Map<String, Content> contents = new LinkedHashMap<>();
  private final ClassFile classFile =
      ClassFile.of(
          ClassFile.ConstantPoolSharingOption.NEW_POOL,
          ClassFile.DeadCodeOption.KEEP_DEAD_CODE,
          ClassFile.ClassHierarchyResolverOption.of(
              // Of a class that is nowhere (optional libraries) any two have only Object in common.
              ClassHierarchyResolver.ofResourceParsing(this::stream)
                  .orElse(ClassHierarchyResolver.defaultResolver())
                  .orElse(missing -> ClassHierarchyInfo.ofClass(ConstantDescs.CD_Object))));

  private LeanJar() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      System.err.println("usage: java LeanJar.java IN.jar OUT.jar RELEASE");
      System.exit(2);
    }
    LeanJar jar = new LeanJar();
    jar.read(Path.of(arguments[0]), Integer.parseInt(arguments[2]));
    jar.write(Path.of(arguments[1]));
  }

  private void read(Path in, int runtime) throws IOException {
    try (ZipFile zip = new ZipFile(in.toFile())) {
      for (ZipEntry entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
        Matcher versioned = VERSIONED.matcher(entry.getName());
        int release = versioned.matches() ? Integer.parseInt(versioned.group(1)) : 0;
        String name = versioned.matches() ? versioned.group(2) : entry.getName();
        Content before = contents.get(name);
        if (release <= runtime && (before == null || before.release < release)) {
          byte[] bytes = zip.getInputStream(entry).readAllBytes();
          contents.put(name, new Content(entry.getLastModifiedTime(), release, bytes));
        }
      }
    }
  }

  private void write(Path out) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(out))) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      for (Map.Entry<String, Content> each : contents.entrySet()) {
        String name = each.getKey();
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(each.getValue().date);
        zip.putNextEntry(entry);
        zip.write(isClass(name) ? lean(each.getValue().bytes) : each.getValue().bytes);
        zip.closeEntry();
      }
    }
  }

  private byte[] lean(byte[] bytes) {
    ClassTransform code =
        ClassTransform.transformingMethodBodies(
            (builder, element) -> {
              if (!(element instanceof LocalVariable || element instanceof LocalVariableType)) {
                builder.with(element);
              }
            });
    ClassTransform annotations =
        (builder, element) -> {
          boolean kotlin =
              element instanceof RuntimeVisibleAnnotationsAttribute visible
                  && visible.annotations().stream()
                      .allMatch(each -> each.className().equalsString("Lkotlin/Metadata;"));
          if (!kotlin) {
            builder.with(element);
          }
        };
    return classFile.transformClass(classFile.parse(bytes), code.andThen(annotations));
  }

  private InputStream stream(ClassDesc type) {
    String descriptor = type.descriptorString();
    String path = descriptor.substring(1, descriptor.length() - 1) + ".class";
    Content found = contents.get(path);
    return found == null
        ? ClassLoader.getSystemResourceAsStream(path)
        : new ByteArrayInputStream(found.bytes);
  }

  private static boolean isClass(String name) {
    return name.endsWith(".class");
  }
}
