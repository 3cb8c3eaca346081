package io.storefleet.links.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.menubar.MenuBar;
import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.accounts.AccountLink;
import io.storefleet.links.LinkProblem;
import io.storefleet.links.LinkTab;
import io.storefleet.links.SingleLinks;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.AccountAction;
import io.storefleet.uikit.AccountLinkCopy;
import io.storefleet.uikit.Background;
import io.storefleet.uikit.ClipboardText;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Notices;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;

/** “Copy link” on an account: a fresh link at once, copied, as QR code, or opened. */
@org.springframework.stereotype.Component
@Order(1)
class CopyLinkAction implements AccountAction, AccountLinkCopy {

    private final SingleLinks links;
    private final Background background;

    CopyLinkAction(SingleLinks links, Background background) {
        this.links = links;
        this.background = background;
    }

    @Override
    public Optional<Component> offer(UUID store, String account) {
        return offered(store, account)
                ? Optional.of(menu(new StoreId(store), new AccountId(account)))
                : Optional.empty();
    }

    @Override
    public boolean offered(UUID store, String account) {
        return AccountId.isValid(account) && links.permitted(new StoreId(store));
    }

    @Override
    public void copy(Component origin, UUID store, String account) {
        background.run(
                origin,
                () -> links.one(new StoreId(store), new AccountId(account), LinkTab.ORDERS),
                link -> copy(origin, link, LinkTab.ORDERS),
                problem -> tell(origin, problem));
    }

    private MenuBar menu(StoreId store, AccountId account) {
        var bar = new MenuBar();
        bar.addThemeName("primary");
        var root = bar.addItem(bar.getTranslation("links.one.menu"));
        var menu = root.getSubMenu();
        menu.addItem(
                bar.getTranslation("links.one.copy.orders"),
                click -> make(bar, store, account, LinkTab.ORDERS, link -> copy(bar, link, LinkTab.ORDERS)));
        menu.addItem(
                bar.getTranslation("links.one.copy.subscriptions"),
                click -> make(
                        bar, store, account, LinkTab.SUBSCRIPTIONS, link -> copy(bar, link, LinkTab.SUBSCRIPTIONS)));
        menu.addItem(
                bar.getTranslation("links.one.qr"),
                click ->
                        make(bar, store, account, LinkTab.ORDERS, link -> new LinkDialog(link, LinkTab.ORDERS).open()));
        return bar;
    }

    private void make(MenuBar bar, StoreId store, AccountId account, LinkTab tab, Consumer<AccountLink> show) {
        bar.setEnabled(false);
        background.run(
                bar,
                () -> links.one(store, account, tab),
                link -> {
                    bar.setEnabled(true);
                    show.accept(link);
                },
                problem -> {
                    bar.setEnabled(true);
                    tell(bar, problem);
                });
    }

    private static void tell(Component origin, Exception problem) {
        Notices.problem(
                problem instanceof LinkProblem known
                        ? LinkWords.problem(origin, known)
                        : origin.getTranslation("links.problem.unexpected"));
    }

    private static void copy(Component origin, AccountLink link, LinkTab tab) {
        ClipboardText.copy(origin, tab.of(link).reveal());
        Notices.done(origin.getTranslation("links.one.copied", Formats.here().time(link.expires())));
    }
}
