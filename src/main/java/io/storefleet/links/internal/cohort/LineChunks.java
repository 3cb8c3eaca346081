package io.storefleet.links.internal.cohort;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.storefleet.links.LineKind;
import io.storefleet.links.LineProblem;
import io.storefleet.links.LineSink;
import io.storefleet.links.LinkProblem;
import io.storefleet.links.LinkProblem.Kind;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Writes lines in PostgreSQL's text format and hands them on in small chunks, so that no more than one is ever held. */
final class LineChunks implements LineSink {

    /** Characters; a chunk is longer by one line at most. */
    static final int CHUNK = 32 * 1024;

    private final StringBuilder chunk = new StringBuilder(CHUNK + 1024);
    private final Target target;
    private final IntConsumer read;
    private final int most;
    private int usable;
    private int unusable;

    /** Where chunks go. */
    @FunctionalInterface
    interface Target {
        void take(byte[] chunk);
    }

    /** @param most the most usable lines, and as many others */
    LineChunks(Target target, IntConsumer read, int most) {
        this.target = target;
        this.read = read;
        this.most = most;
    }

    @Override
    public void line(int line, String input, @Nullable LineKind kind, @Nullable LineProblem problem) {
        if ((problem == null ? ++usable : ++unusable) > most) {
            throw new LinkProblem(Kind.TOO_MANY);
        }
        chunk.append(line).append('\t');
        escaped(input);
        field(kind);
        field(problem);
        chunk.append('\n');
        if (chunk.length() >= CHUNK) {
            flush();
        }
    }

    private void field(@Nullable Enum<?> value) {
        chunk.append('\t').append(value == null ? "\\N" : value.name());
    }

    /** Control characters never come here; the backslash is the only one left that means something. */
    private void escaped(String input) {
        chunk.append(input.replace("\\", "\\\\"));
    }

    /** Hands on what is left. */
    void flush() {
        if (!chunk.isEmpty()) {
            target.take(chunk.toString().getBytes(UTF_8));
            chunk.setLength(0);
            read.accept(usable + unusable);
        }
    }

    /** Whether there was any line to use. */
    boolean any() {
        return usable > 0;
    }
}
