package io.storefleet.simulator.journal;

import io.storefleet.simulator.journal.Line.Stamp;
import io.storefleet.simulator.state.SimulatedTime;
import io.storefleet.simulator.state.States;
import io.storefleet.simulator.state.StoreState.Numbers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does the changes of earlier runs again while a simulator starts, with the time standing at each one's instant. */
public final class Replay {

    /** Answers a call as when it came; gives the status, 0 when it failed. */
    @FunctionalInterface
    public interface Door {

        int again(Request request, List<String> switches);
    }

    private final Path file;
    private final Origin origin;
    private final SimulatedTime time;
    private final States states;
    private final List<Numbers> fresh;
    private final List<Line> lines = new ArrayList<>();
    private final boolean begun;

    private Replay(Path file, Origin origin, SimulatedTime time, States states) throws IOException {
        this.file = file;
        this.origin = origin;
        this.time = time;
        this.states = states;
        this.fresh = states.numbers();
        read();
        this.begun = !lines.isEmpty();
    }

    /**
     * Sets time and numbers back to where the file's first line says all began; things of the stores are made after it.
     *
     * @throws JournalRefused when the file is another world's or no journal
     */
    public static Replay begin(Path file, Origin origin, SimulatedTime time, States states) {
        try {
            Replay replay = new Replay(file, origin, time, states);
            replay.rewind();
            return replay;
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Does all again, lets time go on from there and the journal write down what comes. */
    public Replayed run(Journal journal, Door door) {
        long start = System.nanoTime();
        journal.replaying(true);
        int otherwise = 0;
        try {
            for (Line line : lines.subList(1, lines.size())) {
                stand(line.stamp());
                otherwise += again(line, door) ? 0 : 1;
            }
        } finally {
            journal.replaying(false);
            time.goOn();
        }
        resume();
        record(journal);
        return new Replayed(lines.size() - 1, otherwise, Duration.ofNanos(System.nanoTime() - start));
    }

    private void read() throws IOException {
        int number = 0;
        for (String text : JournalFile.lines(file)) {
            number++;
            try {
                lines.add(LineJson.read(text));
            } catch (RuntimeException spoiled) {
                throw new JournalRefused("Line " + number + " of " + file + " is no change of a simulator.");
            }
        }
    }

    private void rewind() throws IOException {
        if (begun && !(lines.getFirst() instanceof Line.Began)) {
            throw new JournalRefused(file + " does not begin as a simulator's journal does.");
        }
        if (begun
                && lines.getFirst() instanceof Line.Began began
                && !began.origin().equals(origin)) {
            if (changes() > 0) {
                throw new JournalRefused("The changes in " + file + " are those of a world of " + began.origin()
                        + ", not of " + origin + "; start with those again, or delete the directory to begin afresh.");
            }
            lines.clear();
            Files.delete(file);
        }
        if (lines.isEmpty()) {
            lines.add(new Line.Began(new Stamp(time.instant(), time.ahead(), fresh), origin));
        }
        stand(lines.getFirst().stamp());
    }

    private long changes() {
        return lines.stream()
                .filter(line -> line instanceof Line.Called || line instanceof Line.Due)
                .count();
    }

    private void stand(Stamp stamp) {
        if (!stamp.numbers().isEmpty()) {
            states.numbers(stamp.numbers());
        }
        time.stand(stamp.at());
    }

    private boolean again(Line line, Door door) {
        return switch (line) {
            case Line.Began _ -> false;
            case Line.Called called -> called(called, door) == called.status();
            case Line.Due due -> time.agenda().again(due.piece(), due.moment());
            case Line.Moved moved -> paced(moved.speed());
            case Line.Taken taken ->
                states.named(taken.store())
                        .filter(state ->
                                state.happenings().mark(taken.event(), true).isPresent())
                        .isPresent();
        };
    }

    private static int called(Line.Called called, Door door) {
        try {
            return door.again(called.request(), called.switches());
        } catch (RuntimeException failed) {
            return 0;
        }
    }

    private boolean paced(@Nullable Double speed) {
        if (speed != null) {
            time.speed(speed);
        }
        return true;
    }

    /** Time never goes back, and no number comes twice, not even those that nobody wrote down. */
    private void resume() {
        Instant last = lines.stream()
                .map(line -> line.stamp().at())
                .max(Instant::compareTo)
                .orElseThrow();
        time.resume(lines.getLast().stamp().ahead(), last);
        List<Numbers> now = states.numbers();
        List<Numbers> next = new ArrayList<>();
        for (int store = 0; store < now.size(); store++) {
            next.add(now.get(store).orLater(fresh.get(store)));
        }
        states.numbers(next);
    }

    private void record(Journal journal) {
        try {
            boolean isNew = !Files.exists(file);
            JournalFile open = JournalFile.open(file);
            if (isNew || Files.size(file) == 0) {
                open.append(LineJson.write(lines.getFirst()));
                open.sync();
            }
            journal.record(open);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
