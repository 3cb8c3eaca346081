package io.storefleet.lists.internal;

import static io.storefleet.lists.ListedRows.BEGIN;

import io.storefleet.lists.ListExportId;
import io.storefleet.lists.ListOrder;
import io.storefleet.lists.ListRequest;
import io.storefleet.lists.ListedFiles;
import io.storefleet.lists.ListedRows;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** Five orders in two stores, and files of them. */
final class ExportRig {

    private static final List<String> COLUMNS = List.of("total", "reference", "customer", "store", "changed", "scope");
    private static final ListOrder LATEST = new ListOrder("changed", true);

    final TestAgency agency;
    final ListedRows rows;
    final ListedFiles files;
    final StoreId aurora;
    final StoreId fernlab;
    private final TestDatabase database;

    ExportRig(ApplicationContext context) {
        database = context.getBean(TestDatabase.class);
        agency = TestAgency.in(context);
        rows = new ListedRows(database, agency.owner().tenant());
        files = new ListedFiles(context, "orders");
        aurora = rows.store("Aurora");
        fernlab = rows.store("Fernlab");
        for (int i = 0; i < 5; i++) {
            rows.order(i % 2 == 0 ? aurora : fernlab, "ord" + i, BEGIN.plusSeconds(60L * i));
        }
        rows.change(
                "order", "ord2", "first_name = '=HYPERLINK(1)', last_name = 'Byron', total = 7500, currency = 'JPY'");
        rows.change("order", "ord4", "live = false");
    }

    static ListRequest orders(String query) {
        return new ListRequest("orders", query, COLUMNS, LATEST);
    }

    ListExportId start(Actor actor, String query) {
        return files.start(actor, orders(query));
    }

    ListExportId written(Actor actor, String query) {
        return files.written(actor, orders(query));
    }

    long parts(ListExportId id) {
        return count("list_export_part", id);
    }

    long chunks(ListExportId id) {
        return count("list_export_chunk", id);
    }

    private long count(String table, ListExportId id) {
        try (var everything = database.asSuperuser();
                var found = everything
                        .createStatement()
                        .executeQuery("select count(*) from tenant." + table + " where export_id = '" + id + "'")) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
