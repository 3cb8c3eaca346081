package io.storefleet.vault.internal;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.stereotype.Component;

/** Tries the passphrase before any migration runs, so that a start with a wrong one changes nothing. */
@Component
class PassphraseGate implements Callback {

    private final PassphraseLock lock;

    PassphraseGate(PassphraseLock lock) {
        this.lock = lock;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            tryPassphrase(context.getConnection());
        } catch (SQLException e) {
            throw new IllegalStateException("the master keyset could not be read", e);
        }
    }

    private void tryPassphrase(Connection connection) throws SQLException {
        if (!exists(connection)) {
            return;
        }
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(LockedMaster.SELECT)) {
            if (row.next()) {
                Master.unlock(LockedMaster.from(row), lock);
            }
        }
    }

    private static boolean exists(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select to_regclass('directory.master_keyset') is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }

    @Override
    public String getCallbackName() {
        return "vault passphrase";
    }
}
