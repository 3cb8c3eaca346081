package io.storefleet.simulator.journal;

import io.storefleet.simulator.journal.Line.Stamp;
import io.storefleet.simulator.state.Keeper;
import io.storefleet.simulator.state.SimulatedTime;
import io.storefleet.simulator.state.States;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Writes changes down before they are answered. Changes follow one another, and time stands during each one, so that
 * doing them again in the same order gives the same ids and instants. Without a file it writes nothing and holds
 * nobody up.
 */
public final class Journal implements Keeper, AutoCloseable {

    private final SimulatedTime time;
    private final States states;
    private final Supplier<List<String>> switches;
    private final ReentrantLock changing = new ReentrantLock();
    private volatile @Nullable JournalFile file;
    private volatile boolean replaying;

    public Journal(SimulatedTime time, States states, Supplier<List<String>> switches) {
        this.time = time;
        this.states = states;
        this.switches = switches;
    }

    /** Does what a call asks for and writes it down; refused ones too, for some change something all the same. */
    public <R> R change(Supplier<Request> request, Supplier<R> work, ToIntFunction<R> status) {
        @Nullable JournalFile open = file;
        if (open == null) {
            return work.get();
        }
        R answer = alone(stamp -> {
            int result = 0;
            try {
                R made = work.get();
                result = status.applyAsInt(made);
                return made;
            } finally {
                open.append(LineJson.write(new Line.Called(stamp, request.get(), switches.get(), result)));
            }
        });
        open.sync();
        return answer;
    }

    @Override
    public void due(long piece, Instant moment, Runnable work) {
        @Nullable JournalFile open = file;
        if (open == null) {
            work.run();
            return;
        }
        var unused = alone(stamp -> {
            try {
                work.run();
                return true;
            } finally {
                open.append(LineJson.write(new Line.Due(stamp, piece, moment)));
            }
        });
    }

    @Override
    public void moved(@Nullable Double speed) {
        append(new Line.Moved(new Stamp(time.instant(), time.ahead(), List.of()), speed));
    }

    @Override
    public void settled() {
        @Nullable JournalFile open = file;
        if (open != null) {
            open.sync();
        }
    }

    @Override
    public void taken(String store, String event) {
        append(new Line.Taken(new Stamp(time.instant(), time.ahead(), List.of()), store, event));
    }

    @Override
    public boolean isReplaying() {
        return replaying;
    }

    /** Writes down until when time has passed. */
    @Override
    public void close() {
        @Nullable JournalFile open = file;
        if (open != null) {
            moved(null);
            open.close();
        }
    }

    void replaying(boolean now) {
        replaying = now;
    }

    /** From now on changes are written down. */
    void record(JournalFile to) {
        file = to;
    }

    private void append(Line line) {
        @Nullable JournalFile open = file;
        if (open != null) {
            open.append(LineJson.write(line));
        }
    }

    private interface Work<R> {

        R at(Stamp stamp);
    }

    private <R> R alone(Work<R> work) {
        changing.lock();
        try {
            Stamp stamp = new Stamp(time.instant(), time.ahead(), states.numbers());
            time.stand(stamp.at());
            try {
                return work.at(stamp);
            } finally {
                time.goOn();
            }
        } finally {
            changing.unlock();
        }
    }
}
