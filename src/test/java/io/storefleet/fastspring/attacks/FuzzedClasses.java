package io.storefleet.fastspring.attacks;

import io.storefleet.fastspring.FastSpring;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Copies of the client's classes that say they are of Java 21: the fuzzer cannot instrument younger ones, and without
 * instrumentation it is blind. The Java that runs them is none the wiser.
 */
final class FuzzedClasses {

    private static final int MAJOR_VERSION_PLACE = 7;
    private static final byte JAVA_21 = 65;

    private FuzzedClasses() {}

    /** Copies the client and what is tested of it; returns the directory for the front of a class path. */
    static Path copyTo(Path directory) throws IOException {
        String packagePath = FastSpring.class.getPackageName().replace('.', '/');
        for (Class<?> one : List.of(FastSpring.class, DecoderFuzz.class)) {
            Path root = root(one);
            try (Stream<Path> files = Files.walk(root.resolve(packagePath))) {
                files.filter(file -> file.toString().endsWith(".class"))
                        .forEach(file -> copy(file, directory.resolve(root.relativize(file))));
            }
        }
        return directory;
    }

    private static void copy(Path from, Path to) {
        try {
            byte[] bytes = Files.readAllBytes(from);
            bytes[MAJOR_VERSION_PLACE] = (byte) Math.min(bytes[MAJOR_VERSION_PLACE], JAVA_21);
            Files.createDirectories(to.getParent());
            Files.write(to, bytes);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Path root(Class<?> one) {
        try {
            return Path.of(
                    one.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
