package io.storefleet.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Where a demo keeps everything: database, simulator, logs, ports and generated passwords. The vault's passphrase lies
 * elsewhere, so that a copy of this directory opens no credential.
 */
public final class DataDirectory implements AutoCloseable {

    private static final int SECRET_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Opens the directory, or makes it, without asking who else uses it. */
    public static DataDirectory open(Path path) {
        var root = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            restrict(root, "rwx------");
            var lock = FileChannel.open(
                    root.resolve("storefleet.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return new DataDirectory(root, lock);
        } catch (IOException e) {
            throw new StartRefusedException(
                    "The data directory " + root + " cannot be written; choose another one with --data.", e);
        }
    }

    /** Takes the directory for this process; the operating system gives it back even after kill -9. */
    public boolean take() {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("the data directory cannot be locked", e);
        }
    }

    public Path path(String name) {
        return root.resolve(name);
    }

    /** A value made once and kept in a file that only its owner can read. */
    public String kept(String name, Supplier<String> made) {
        return kept(root.resolve(name), made);
    }

    /** A generated password of this directory. */
    public String secret(String name) {
        return kept("secrets/" + name, DataDirectory::random);
    }

    /** Replaces a kept value. */
    public void keep(String name, String value) {
        write(root.resolve(name), value);
    }

    /**
     * The file with the vault's passphrase, made once. It is named after an id inside the directory, so that moving the
     * directory does not lose it.
     *
     * @throws StartRefusedException when there is a database but its passphrase file is gone
     */
    public Path passphraseFile(Path configuration) {
        var known = Files.exists(root.resolve("id"));
        var id = kept("id", () -> UUID.randomUUID().toString());
        var file = configuration.resolve(id + ".passphrase");
        if (known && !Files.exists(file) && Files.exists(root.resolve(KeptPostgres.CLUSTER))) {
            throw new StartRefusedException("The passphrase of this data directory is missing: put " + file
                    + " back, or start afresh with another directory by --data.");
        }
        kept(file, DataDirectory::random);
        return file;
    }

    @Override
    public String toString() {
        return root.toString();
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String kept(Path file, Supplier<String> made) {
        try {
            if (!Files.exists(file)) {
                write(file, made.get());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("a kept value cannot be read", e);
        }
    }

    private static void write(Path file, String value) {
        try {
            var directory = Objects.requireNonNull(file.getParent());
            Files.createDirectories(directory);
            restrict(directory, "rwx------");
            var next = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(next);
            Files.createFile(next);
            restrict(next, "rw-------");
            Files.writeString(next, value + "\n");
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("a value cannot be kept", e);
        }
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private static String random() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
