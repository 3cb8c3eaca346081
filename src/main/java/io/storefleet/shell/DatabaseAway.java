package io.storefleet.shell;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot be reached, which passes, from a fault of ours. */
final class DatabaseAway {

    private DatabaseAway() {}

    static boolean isWhy(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && away(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean away(SQLException problem) {
        return problem instanceof SQLTransientConnectionException
                || problem instanceof SQLNonTransientConnectionException
                || away(problem.getSQLState());
    }

    /** Class 08 are broken connections, 57P the server's stops and starts. */
    private static boolean away(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
