package io.storefleet.intents.internal;

import io.storefleet.tenancy.TenantId;
import io.storefleet.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** Time for what was written down about one object, and a look at all that was. */
public record IntentTime(ApplicationContext context) {

    /** Lets time pass for the changes of the object, and one node do what is due then. */
    public void pass(Duration time, String target) throws SQLException {
        for (var column : List.of("written_at", "lease_until", "look_at")) {
            write("update tenant.intent set " + column + " = " + column + " - make_interval(secs => " + time.toSeconds()
                    + ") where target_id = '" + target + "'");
        }
        context.getBean(IntentSweep.class).sweep();
    }

    /** All that the database holds of changes and of the record, as text. */
    public String rows() throws SQLException {
        try (var connection = context.getBean(TestDatabase.class).asSuperuser();
                var rows = connection.createStatement().executeQuery("""
                        select (select coalesce(string_agg(i::text, ' '), '') from tenant.intent i)
                            || (select coalesce(string_agg(a::text, ' '), '') from tenant.audit_entry a)""")) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** What an agency's record holds, as text. */
    public String record(TenantId tenant) throws SQLException {
        try (var connection = context.getBean(TestDatabase.class).asSuperuser();
                var rows = connection
                        .createStatement()
                        .executeQuery("select coalesce(string_agg(a::text, ' '), '') from tenant.audit_entry a"
                                + " where tenant_id = '" + tenant + "'")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void write(String sql) throws SQLException {
        try (var connection = context.getBean(TestDatabase.class).asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
