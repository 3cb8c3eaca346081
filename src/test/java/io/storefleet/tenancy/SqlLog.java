package io.storefleet.tenancy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Writes down the SQL that Hibernate sends while a test listens. Named in the test profile's settings. */
public final class SqlLog implements StatementInspector {

    private static final long serialVersionUID = 1L;
    private static final List<String> STATEMENTS = new CopyOnWriteArrayList<>();
    private static volatile boolean listening;

    static void start() {
        STATEMENTS.clear();
        listening = true;
    }

    static List<String> stop() {
        listening = false;
        return new ArrayList<>(STATEMENTS);
    }

    @Override
    public String inspect(String sql) {
        if (listening) {
            STATEMENTS.add(sql.toLowerCase(Locale.ROOT));
        }
        return sql;
    }
}
