package io.storefleet.store.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import io.storefleet.store.ConnectionReport;
import io.storefleet.store.StoreCharges;
import io.storefleet.store.StoreView;
import io.storefleet.store.Stores;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.uikit.Background;
import io.storefleet.uikit.Notices;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What a person may do with a store, offered only where the service would let it pass. */
@Component
class StoreActions {

    private final Stores stores;
    private final StoreCharges charges;
    private final Rights rights;
    private final Background background;

    StoreActions(Stores stores, StoreCharges charges, Rights rights, Background background) {
        this.charges = charges;
        this.stores = stores;
        this.rights = rights;
        this.background = background;
    }

    boolean mayAdd() {
        return rights.decide(Tenancy.actor(), Verb.STORE_MANAGE).allowed();
    }

    boolean may(Verb verb, StoreId store) {
        return rights.decide(Tenancy.actor(), verb, store).allowed();
    }

    void add(Consumer<StoreId> added) {
        new AddStoreForm(stores, background, added).open();
    }

    /** Tries the store's credential and shows what came of it. */
    void test(Button origin, StoreView store, Consumer<ConnectionReport> show) {
        var text = origin.getText();
        origin.setEnabled(false);
        origin.setText(origin.getTranslation("store.testing"));
        Runnable ready = () -> {
            origin.setEnabled(true);
            origin.setText(text);
        };
        background.run(
                origin,
                () -> stores.test(store.id()),
                report -> {
                    ready.run();
                    show.accept(report);
                },
                problem -> {
                    ready.run();
                    Notices.problem(origin.getTranslation("store.problem.unexpected"));
                });
    }

    /** The menu of everything that changes a store; empty when the person may change nothing. */
    MenuBar menu(StoreView store, Runnable changed, Runnable removed) {
        var bar = new MenuBar();
        var items = bar.addItem(bar.getTranslation("store.change")).getSubMenu();
        if (may(Verb.STORE_SETTINGS, store.id())) {
            items.addItem(
                    bar.getTranslation("store.describe"),
                    click -> new DescribeStoreForm(stores, store, changed).open());
            items.addItem(
                    bar.getTranslation(charges(store) ? "store.charges.forbid" : "store.charges.allow"),
                    click -> new ChargeSwitchForm(charges, store, changed).open());
        }
        if (may(Verb.STORE_CREDENTIAL, store.id())) {
            items.addItem(
                    bar.getTranslation("store.replace"),
                    click -> new ReplaceCredentialForm(stores, background, store, changed).open());
        }
        if (mayAdd()) {
            items.addItem(
                    bar.getTranslation("store.remove"), click -> new RemoveStoreForm(stores, store, removed).open());
        }
        bar.setVisible(!isEmpty(items));
        return bar;
    }

    /** Whether customers can be charged in the store by what they have on file. */
    boolean charges(StoreView store) {
        return charges.allowed(store.id());
    }

    private static boolean isEmpty(SubMenu items) {
        return items.getItems().isEmpty();
    }
}
