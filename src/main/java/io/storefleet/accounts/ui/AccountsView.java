package io.storefleet.accounts.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
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
import io.storefleet.uikit.Neighbours;
import io.storefleet.uikit.Neighbours.Left;
import io.storefleet.uikit.Page;
import io.storefleet.uikit.PickedAccounts;
import io.storefleet.uikit.Places;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The accounts of one store as FastSpring tells them now, and the ways to look one up there. */
@Route(Places.PREFIX + "/accounts/:store")
@PermitAll
class AccountsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Stores stores;
    private final transient Reads reads;
    private final transient Rights rights;
    private final transient AccountTools tools;
    private transient @Nullable StoreId store;
    private transient @Nullable Left left;
    /** Kind and text of the look-up or condition whose outcome is shown; empty while all are. */
    private String asked = "";

    private @Nullable AccountList list;
    private @Nullable LookupBar bar;

    AccountsView(Stores stores, Reads reads, Rights rights, AccountTools tools) {
        this.stores = stores;
        this.reads = reads;
        this.rights = rights;
        this.tools = tools;
        title(getTranslation("accounts.title"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.title") + " · Storefleet";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        var named = enter.getRouteParameters().get("store").orElseThrow(NothingHereException::new);
        left = Neighbours.left(enter.getLocation().getPathWithQueryParameters()).orElse(null);
        show(new StoreId(Places.id(named)));
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
        var look = new LookupBar(this::look, condition -> narrow(condition, () -> {}), this::back);
        offerLinks(chosen, shown);
        list = shown;
        bar = look;
        body(look, shown);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        if (left != null) {
            comeBack(left);
            left = null;
        }
    }

    private void comeBack(Left as) {
        var words = as.typed().split(" ", 2);
        if (words.length < 2 || bar == null) {
            focus(as);
            return;
        }
        var kind = LookupKind.valueOf(words[0]);
        bar.ask(kind, words[1]);
        if (kind.isCondition()) {
            bar.condition().ifPresent(condition -> narrow(condition, () -> focus(as)));
        } else {
            look(kind, words[1], found -> {
                found(found, words[1]);
                focus(as);
            });
        }
    }

    private void focus(Left as) {
        if (list != null) {
            list.focusRow(as.row());
        }
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
        if (store != null && list != null) {
            var here = Places.here();
            var in = store.value();
            var beside = list.around(account, Neighbours.MOST);
            var places = beside.accounts().stream()
                    .map(each -> here.account(in, each.value()))
                    .toList();
            new Neighbours(here.accounts(in), asked, beside.first(), places).keep();
            getUI().ifPresent(ui -> ui.navigate(here.account(in, account.value())));
        }
    }

    private void look(LookupKind kind, String text) {
        look(kind, text, found -> {
            found(found, text.strip());
            if (found.accounts().size() == 1) {
                go(found.accounts().getFirst());
            }
        });
    }

    private void look(LookupKind kind, String text, Consumer<Found> then) {
        if (store == null || bar == null) {
            return;
        }
        var where = store;
        var asking = bar;
        reads.run(
                asking,
                () -> reads.accounts().find(where, kind, text),
                found -> {
                    asked = kind.name() + " " + text.strip();
                    then.accept(found);
                },
                problem -> asking.failed(Problem.sentence(asking, problem)));
    }

    private void narrow(AccountQuery condition, Runnable then) {
        if (store == null || bar == null) {
            return;
        }
        var where = store;
        var asking = bar;
        var typed = asking.kind().name() + " " + asking.typed();
        IntFunction<io.storefleet.fastspring.Page<AccountId>> pages =
                number -> reads.accounts().page(where, condition, number);
        reads.run(
                asking,
                () -> pages.apply(1),
                first -> {
                    asked = typed;
                    narrowed(pages, first);
                    then.run();
                },
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
    }

    private void back() {
        asked = "";
        if (list != null && bar != null) {
            bar.cleared();
            list.showAll();
        }
    }
}
