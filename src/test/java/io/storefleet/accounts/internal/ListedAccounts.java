package io.storefleet.accounts.internal;

import static io.storefleet.testing.TestAgency.call;

import io.storefleet.lists.ListColumn;
import io.storefleet.lists.ListOrder;
import io.storefleet.lists.ListRequest;
import io.storefleet.lists.ListRow;
import io.storefleet.lists.ListedRows;
import io.storefleet.lists.Lists;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Three accounts in two stores with what they bought, and the list of them. */
final class ListedAccounts {

    static final ListOrder LATEST = new ListOrder("told", true);

    final TestAgency agency;
    final ListedRows rows;
    final StoreId aurora;
    final StoreId fernlab;
    final Lists lists;

    ListedAccounts(ApplicationContext context) {
        lists = context.getBean(Lists.class);
        agency = TestAgency.in(context);
        rows = new ListedRows(
                context.getBean(TestDatabase.class), agency.owner().tenant());
        aurora = rows.store("Aurora");
        fernlab = rows.store("Fernlab");
        accounts();
    }

    private void accounts() {
        account(aurora, "accGrace", "Grace", "Lovelace", "Private Ltd");
        account(aurora, "accBob", "Bob", "Babbage", null);
        account(fernlab, "accFern", "Ada", "Byron", null);
        rows.change(
                "account",
                "accGrace",
                "language = 'en', subscribed = true, stored_methods = 2, custom_id = 'crm-7@example.org', global_id = 'GLOB1',"
                        + " phone = '+49 40 123', city = 'Hamburg', postal_code = '20095', as_of = '2026-06-03'");
        rows.change("account", "accBob", "country = 'US', subscribed = false, complete = false, as_of = 'epoch'");
        rows.change("account", "accFern", "language = 'de', as_of = '2026-06-01'");
        rows.subscription(aurora, "subGrace", LocalDate.of(2026, 12, 1));
        rows.change("subscription", "subGrace", "account_id = 'accGrace', active = true");
        rows.subscription(fernlab, "subFern", null);
        rows.change(
                "subscription",
                "subFern",
                "account_id = 'accFern', active = false, product = 'fern-pro', state = 'deactivated', begin_on = '2026-01-05',"
                        + " canceled_on = '2026-02-01', deactivated_on = '2026-03-01'");
        rows.order(aurora, "ordBob", ListedRows.BEGIN);
        rows.change("order", "ordBob", "account_id = 'accBob', products = '{aurora-lite}', returns = 1");
        rows.mirror().givenBack(aurora, "retBob", "ordBob", "5");
    }

    void account(StoreId store, String id, String first, String last, @Nullable String company) {
        rows.mirror().account(store, id, first, last, id.toLowerCase(Locale.ROOT) + "@example.org", company);
    }

    List<ListRow> found(Actor actor, String text) {
        var columns =
                lists.kind("accounts").columns().stream().map(ListColumn::key).toList();
        return call(actor, () -> lists.page(new ListRequest("accounts", text, columns, LATEST), null, 50));
    }

    List<String> ids(Actor actor, String text) {
        return found(actor, text).stream().map(row -> row.id().id()).toList();
    }
}
