package io.storefleet.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import io.storefleet.accounts.Found;
import io.storefleet.accounts.LookupKind;
import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.accounts.AccountQuery;
import io.storefleet.store.Stores;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.uikit.EmptyState;
import io.storefleet.uikit.ListDetail;
import io.storefleet.uikit.Neighbours;
import io.storefleet.uikit.Page;
import io.storefleet.uikit.PickedAccounts;
import io.storefleet.uikit.Places;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The accounts of one store as FastSpring tells them now: list, look-up and, under its own address, one account's detail. */
@Route(Places.PREFIX + "/accounts/:store/:account?")
@PermitAll
class AccountsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Stores stores;
    private final transient Reads reads;
    private final transient Rights rights;
    private final transient AccountTools tools;
    private final AccountPanel panel;
    private final ListDetail panes = new ListDetail(this::close);
    private transient @Nullable StoreId store;
    /** The list over the copies where the account was opened there, to go back to. */
    private @Nullable String from;

    private @Nullable AccountList list;
    private @Nullable LookupBar bar;

    AccountsView(Stores stores, Reads reads, PanelFactory panels, Rights rights, AccountTools tools) {
        this.stores = stores;
        this.reads = reads;
        this.rights = rights;
        this.tools = tools;
        panel = panels.panel(this::close);
        title(getTranslation("accounts.title"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.title") + " · Storefleet";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        var named = enter.getRouteParameters().get("store").orElseThrow(NothingHereException::new);
        var first = store == null;
        show(new StoreId(Places.id(named)));
        enter.getRouteParameters().get("account").map(AccountsView::account).ifPresentOrElse(this::open, this::shut);
        from = first
                ? Neighbours.of(enter.getLocation().getPath())
                        .map(Neighbours.Around::list)
                        .orElse(null)
                : null;
    }

    private void show(StoreId chosen) {
        var view = stores.get(chosen);
        if (chosen.equals(store)) {
            return;
        }
        store = chosen;
        note(view.name());
        var shown = new AccountList(reads, chosen, this::go);
        shown.onPage(lines -> note(
                lines.total().isPresent()
                        ? getTranslation(
                                "accounts.count", view.name(), lines.total().getAsInt())
                        : view.name()));
        var look = new LookupBar(this::look, this::narrow, this::back);
        offerLinks(chosen, shown);
        list = shown;
        bar = look;
        panes.list(look, shown);
        body(panes);
    }

    /** Who may make links can tick rows and go on with them. */
    private void offerLinks(StoreId chosen, AccountList shown) {
        var create = create(chosen);
        actions(create.toArray(Component[]::new));
        if (!rights.decide(Tenancy.actor(), Verb.LINK_CREATE, chosen).allowed()) {
            return;
        }
        shown.pickable(new AccountPicks(picked -> {
            var make = new Button(getTranslation("accounts.links", picked.size()));
            make.addClickListener(click -> {
                var ids = picked.stream().map(AccountId::value).toList();
                new PickedAccounts(chosen.value(), ids).takeAlong();
                getUI().ifPresent(ui -> ui.navigate(Places.here().newLinks(chosen.value())));
            });
            actions(Stream.concat(create.stream(), picked.isEmpty() ? Stream.empty() : Stream.of(make))
                    .toArray(Component[]::new));
        }));
    }

    /** The button for a new account, for who may make one. */
    private List<Component> create(StoreId chosen) {
        return tools.actions().offered(chosen).contains("account.create")
                ? List.of(new Button(
                        getTranslation("accounts.create"), click -> new CreateDialog(this, tools, chosen).open()))
                : List.of();
    }

    private void go(AccountId account) {
        if (store != null) {
            var place = Places.here().account(store.value(), account.value());
            getUI().ifPresent(ui -> ui.navigate(place));
        }
    }

    private void close() {
        if (store != null && panes.isOpen()) {
            var place = new Location(from == null ? Places.here().accounts(store.value()) : from);
            getUI().ifPresent(ui -> ui.navigate(place.getPath(), place.getQueryParameters()));
        }
    }

    private void open(AccountId account) {
        if (store != null && list != null) {
            panel.open(store, account);
            if (!panes.isOpen()) {
                panes.open(getTranslation("accounts.detail"), panel);
            }
            list.mark(account);
        }
    }

    private void shut() {
        var wasOpen = panes.isOpen();
        panel.shut();
        panes.close();
        if (list != null) {
            list.mark(null);
            if (wasOpen) {
                list.focusRow();
            }
        }
    }

    private void look(LookupKind kind, String text) {
        if (store == null || bar == null) {
            return;
        }
        var where = store;
        var asking = bar;
        reads.run(
                asking,
                () -> reads.accounts().find(where, kind, text),
                found -> found(found, text.strip()),
                problem -> asking.failed(Problem.sentence(asking, problem)));
    }

    private void narrow(AccountQuery condition) {
        if (store == null || bar == null) {
            return;
        }
        var where = store;
        var asking = bar;
        IntFunction<io.storefleet.fastspring.Page<AccountId>> pages =
                number -> reads.accounts().page(where, condition, number);
        reads.run(
                asking,
                () -> pages.apply(1),
                first -> narrowed(pages, first),
                problem -> asking.refused(Problem.sentence(asking, problem)));
    }

    private void narrowed(
            IntFunction<io.storefleet.fastspring.Page<AccountId>> pages,
            io.storefleet.fastspring.Page<AccountId> first) {
        if (list == null || bar == null) {
            return;
        }
        bar.narrowed(first.total());
        var kind = Problem.word(bar.kind());
        list.showFitting(
                pages,
                first,
                new EmptyState(getTranslation("accounts.nobody"), getTranslation("accounts.nobody." + kind)));
    }

    private void found(Found found, String text) {
        if (list == null || bar == null) {
            return;
        }
        bar.found(found, text);
        var kind = Problem.word(found.kind());
        list.showOnly(
                found.accounts(),
                new EmptyState(getTranslation("accounts.nobody"), getTranslation("accounts.nobody." + kind)));
        if (found.accounts().size() == 1) {
            go(found.accounts().getFirst());
        }
    }

    private void back() {
        if (list != null && bar != null) {
            bar.cleared();
            list.showAll();
        }
    }

    private static AccountId account(String text) {
        if (!AccountId.isValid(text)) {
            throw new NothingHereException();
        }
        return new AccountId(text);
    }
}
