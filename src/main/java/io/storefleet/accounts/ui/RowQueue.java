package io.storefleet.accounts.ui;

import io.storefleet.fastspring.AccountId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Which rows are to be read next: a few at a time, in the order they came into view, none that has left it. */
final class RowQueue {

    private final LinkedHashSet<AccountId> waiting = new LinkedHashSet<>();
    private final Set<AccountId> running = new HashSet<>();
    private final int parallel;
    private final Consumer<AccountId> start;

    /** @param start begins to read a row and calls {@link #done} in the end, however it went */
    RowQueue(int parallel, Consumer<AccountId> start) {
        this.parallel = parallel;
        this.start = start;
    }

    void want(AccountId account) {
        if (!running.contains(account)) {
            waiting.add(account);
            next();
        }
    }

    /** The row has left the view; a call already under way goes on, for its answer is kept. */
    void drop(AccountId account) {
        waiting.remove(account);
    }

    void dropAll() {
        waiting.clear();
    }

    void done(AccountId account) {
        running.remove(account);
        next();
    }

    private void next() {
        while (running.size() < parallel && !waiting.isEmpty()) {
            var account = waiting.removeFirst();
            running.add(account);
            start.accept(account);
        }
    }
}
