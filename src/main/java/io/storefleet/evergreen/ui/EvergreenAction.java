package io.storefleet.evergreen.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.menubar.MenuBar;
import io.storefleet.evergreen.Customer;
import io.storefleet.evergreen.EvergreenAddress;
import io.storefleet.evergreen.EvergreenLinks;
import io.storefleet.evergreen.PortalTab;
import io.storefleet.fastspring.AccountId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.AccountAction;
import io.storefleet.uikit.Background;
import io.storefleet.uikit.ClipboardText;
import io.storefleet.uikit.EvergreenLinkCopy;
import io.storefleet.uikit.Notices;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;

/** “Evergreen link” on an account: the customer's link of our own, made if there is none, copied or as QR code. */
@org.springframework.stereotype.Component
@Order(2)
class EvergreenAction implements AccountAction, EvergreenLinkCopy {

    private final EvergreenLinks links;
    private final Background background;

    EvergreenAction(EvergreenLinks links, Background background) {
        this.links = links;
        this.background = background;
    }

    @Override
    public Optional<Component> offer(UUID store, String account) {
        var of = new StoreId(store);
        return AccountId.isValid(account) && links.permitted(of)
                ? Optional.of(menu(new Customer(of, new AccountId(account))))
                : Optional.empty();
    }

    @Override
    public void copyEvergreen(Component origin, UUID store, String account) {
        background.run(
                origin,
                () -> links.ensure(new Customer(new StoreId(store), new AccountId(account)), PortalTab.ORDERS, null),
                address -> copy(origin, address),
                problem -> Notices.problem(origin.getTranslation("evergreen.problem.unexpected")));
    }

    private MenuBar menu(Customer customer) {
        var bar = new MenuBar();
        // It shows its one button whole, wherever it stands.
        bar.setMinWidth("max-content");
        var menu = bar.addItem(bar.getTranslation("evergreen.one.menu")).getSubMenu();
        for (var tab : PortalTab.values()) {
            menu.addItem(
                    bar.getTranslation("evergreen.one.copy." + tab.name().toLowerCase(Locale.ROOT)),
                    click -> make(bar, customer, tab, address -> copy(bar, address)));
        }
        menu.addItem(
                bar.getTranslation("evergreen.one.qr"),
                click -> make(bar, customer, PortalTab.ORDERS, address -> new EvergreenDialog(address).open()));
        return bar;
    }

    private void make(MenuBar bar, Customer customer, PortalTab tab, Consumer<EvergreenAddress> show) {
        bar.setEnabled(false);
        background.run(
                bar,
                () -> links.ensure(customer, tab, null),
                address -> {
                    bar.setEnabled(true);
                    show.accept(address);
                },
                problem -> {
                    bar.setEnabled(true);
                    Notices.problem(bar.getTranslation("evergreen.problem.unexpected"));
                });
    }

    private static void copy(Component origin, EvergreenAddress link) {
        ClipboardText.copy(origin, link.address().toString());
        Notices.done(origin.getTranslation("evergreen.one.copied"));
    }
}
