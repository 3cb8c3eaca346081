package io.storefleet.accounts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import io.storefleet.lists.ListRow.RowId;
import io.storefleet.lists.Selection;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.uikit.Notices;
import io.storefleet.uikit.PickedAccounts;
import io.storefleet.uikit.Places;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes what is selected of the list along to a new run of links, which is of one store. */
final class LinksForThese {

    /** More than that is easier said to the run itself, by its own filter or a file. */
    private static final int MOST = 5_000;

    private static final int PAGE = 1_000;

    private final AccountListView page;
    private final AccountListTools tools;
    private final Button button;

    LinksForThese(AccountListView page, AccountListTools tools, Button button) {
        this.page = page;
        this.tools = tools;
        this.button = button;
    }

    void make(@Nullable Selection selected) {
        if (selected == null) {
            button.setEnabled(true);
            return;
        }
        tools.desk().background().run(page, () -> read(selected), this::go, problem -> say("accounts.links.failed"));
    }

    private List<RowId> read(Selection selected) {
        var all = new ArrayList<RowId>();
        RowId last = null;
        List<RowId> rows;
        do {
            rows = tools.desk().lists().ids(selected, last, PAGE);
            all.addAll(rows);
            last = rows.isEmpty() ? null : rows.getLast();
        } while (rows.size() == PAGE && all.size() <= MOST);
        return all;
    }

    private void go(List<RowId> rows) {
        if (rows.isEmpty() || rows.size() > MOST) {
            say(rows.isEmpty() ? "accounts.links.nobody" : "accounts.links.too-many");
            return;
        }
        var store = rows.getFirst().store();
        if (!rows.stream().allMatch(row -> row.store().equals(store))) {
            say("accounts.links.stores");
            return;
        }
        if (!tools.rights().decide(Tenancy.actor(), Verb.LINK_CREATE, store).allowed()) {
            say("accounts.links.refused");
            return;
        }
        new PickedAccounts(store.value(), rows.stream().map(RowId::id).toList()).takeAlong();
        UI.getCurrent().navigate(Places.here().newLinks(store.value()));
    }

    private void say(String key) {
        button.setEnabled(true);
        Notices.problem(page.getTranslation(key, MOST));
    }
}
