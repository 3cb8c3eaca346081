package io.storefleet.accounts.ui;

import io.storefleet.accounts.AccountRow;
import io.storefleet.fastspring.AccountId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows this page has read; the longest unseen are forgotten first, and come again from the service. */
final class AccountRows {

    private static final int KEPT = 500;

    /** How far a row is. */
    sealed interface State {

        record Waiting() implements State {}

        record Read(AccountRow row) implements State {}

        record Failed() implements State {}
    }

    private static final State WAITING = new State.Waiting();
    private static final State FAILED = new State.Failed();

    private final Map<AccountId, State> states = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<AccountId, State> eldest) {
            return size() > KEPT;
        }
    };

    State of(@Nullable AccountId account) {
        var state = account == null ? null : states.get(account);
        return state == null ? WAITING : state;
    }

    void read(AccountRow row) {
        states.put(row.id(), new State.Read(row));
    }

    void failed(AccountId account) {
        states.put(account, FAILED);
    }

    /** Lets the rows that failed be read again. */
    void forgive() {
        states.values().removeIf(state -> state instanceof State.Failed);
    }
}
