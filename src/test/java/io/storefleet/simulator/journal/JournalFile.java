package io.storefleet.simulator.journal;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** The file of lines: appended in order, brought to the disk for many writers at once. */
final class JournalFile implements AutoCloseable {

    private final FileOutputStream out;
    private final ReentrantLock syncing = new ReentrantLock();
    private volatile long written;
    private long synced;

    private JournalFile(FileOutputStream out) {
        this.out = out;
    }

    /** What there is; a last line that a crash cut off is dropped from the file too. */
    static List<String> lines(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        if (end < bytes.length) {
            try (RandomAccessFile torn = new RandomAccessFile(file.toFile(), "rw")) {
                torn.setLength(end);
            }
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList();
    }

    /** Appends to it; a stream, as a channel would be closed by the interruption of one writer. */
    static JournalFile open(Path file) throws IOException {
        return new JournalFile(new FileOutputStream(file.toFile(), true));
    }

    synchronized void append(String line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            written++;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Returns when all lines so far are on the disk; who waits meanwhile is served by the next turn. */
    void sync() {
        long mine = written;
        syncing.lock();
        try {
            if (synced < mine) {
                long all = written;
                out.getFD().sync();
                synced = all;
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } finally {
            syncing.unlock();
        }
    }

    @Override
    public void close() {
        try {
            sync();
            out.close();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
