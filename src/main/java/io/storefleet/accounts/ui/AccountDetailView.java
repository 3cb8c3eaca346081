package io.storefleet.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.Route;
import io.storefleet.accounts.AccountCopies.Copied;
import io.storefleet.accounts.AccountCopies.Elsewhere;
import io.storefleet.accounts.AccountDetail;
import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.accounts.ChargeStatus;
import io.storefleet.store.ui.ObjectPage;
import io.storefleet.store.ui.PageOf;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Card;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.JsonView;
import io.storefleet.uikit.Notices;
import io.storefleet.uikit.PageLink;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.Sheet;
import io.storefleet.uikit.Timelines.About;
import io.storefleet.uikit.Tone;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One account under its own address: who it is, what they hold and bought, all that happened, and what can be done for them. */
@Route(Places.PREFIX + "/accounts/:store/:id")
@PermitAll
class AccountDetailView extends ObjectPage<AccountId, AccountDetailView.Shown> {

    private static final long serialVersionUID = 1L;
    private static final PageOf<AccountId> KIND = PageOf.kind(
                    "accounts", AccountId::isValid, AccountId::new, Places::account, Places::accounts, "accounts.title")
            .searched();

    private final transient AccountPageParts parts;
    private @Nullable EditBar edit;

    AccountDetailView(AccountPageParts parts) {
        super(KIND, parts.objects());
        this.parts = parts;
    }

    /** All that the page shows, read at once. */
    record Shown(AccountDetail account, Optional<Copied> copied, List<Elsewhere> elsewhere) {}

    @Override
    protected void entered(StoreId of, AccountId what) {
        edit = new EditBar(parts.tools(), of, what, () -> load(true));
    }

    @Override
    protected Shown read(StoreId of, AccountId what, boolean anew) {
        var accounts = parts.tools().accounts();
        return new Shown(
                anew ? accounts.refresh(of, what) : accounts.detail(of, what),
                parts.copies().copied(of, what),
                parts.copies().elsewhere(of, what));
    }

    @Override
    protected void show(StoreId of, AccountId what, Shown told) {
        var account = told.account();
        var texts = RowTexts.of(this);
        var name = account.name().isBlank() ? getTranslation("accounts.nameless") : account.name();
        head(name, badges(told), account.readAt());
        var main = new ArrayList<Component>();
        if (edit != null) {
            edit.beside(offers(of, what));
            main.add(edit);
        }
        parts.sections().forEach(section -> section.of(of.value(), what.value()).ifPresent(main::add));
        var orders = parts.tools()
                        .rights()
                        .decide(Tenancy.actor(), Verb.ORDER_VIEW, of)
                        .allowed()
                ? of
                : null;
        main.add(new Card(getTranslation("accounts.charges"), new ChargesTable(account.charges(), orders, texts)));
        main.add(timeline());
        main.add(json(of, what, told));
        var facts = new AccountFacts(account, texts).facts();
        body(new Sheet(main, List.of(new Card(getTranslation("accounts.facts"), facts))));
        tell(
                About.of(of.value(), "account", what.value()).withAccount(what.value()),
                ChargeNews.of(account.charges(), orders));
    }

    /** What the copy has, and on demand what the store sends now. */
    private JsonView json(StoreId of, AccountId what, Shown told) {
        var view = told.copied()
                .map(copied -> new JsonView(copied.json(), asOf("accounts.json.as-of", copied.asOf())))
                .orElseGet(() -> new JsonView("", getTranslation("accounts.json.none")));
        var live = new Button(getTranslation("accounts.json.live"));
        live.setDisableOnClick(true);
        live.addClickListener(click -> parts.objects()
                .background()
                .run(
                        view,
                        () -> parts.tools().accounts().sent(of, what),
                        sent -> {
                            live.setEnabled(true);
                            view.show(sent.json(), asOf("accounts.json.live.as-of", sent.at()));
                        },
                        problem -> {
                            live.setEnabled(true);
                            Notices.problem(Problem.sentence(this, problem));
                        }));
        return view.beside(live);
    }

    private String asOf(String key, Instant at) {
        return getTranslation(key, Formats.here().time(at));
    }

    private List<Component> offers(StoreId of, AccountId what) {
        return parts.offers().stream()
                .flatMap(offer -> offer.offer(of.value(), what.value()).stream())
                .toList();
    }

    private List<Component> badges(Shown told) {
        var account = told.account();
        var badges = new ArrayList<Component>();
        if (!account.charges().isEmpty()
                && account.charges().getFirst().status().equals(ChargeStatus.FAILED)) {
            badges.add(new Badge(getTranslation("accounts.badge.failed"), Tone.BAD));
        }
        var usable = account.payment().active() > 0;
        badges.add(new Badge(
                getTranslation(usable ? "accounts.badge.payable" : "accounts.badge.unpayable"),
                usable ? Tone.GOOD : Tone.NEUTRAL));
        if (account.masked()) {
            var masked = new Badge(getTranslation("accounts.badge.masked"), Tone.NEUTRAL);
            masked.setTitle(getTranslation("accounts.masked"));
            badges.add(masked);
        }
        told.elsewhere().forEach(other -> badges.add(elsewhere(other)));
        return badges;
    }

    private Component elsewhere(Elsewhere other) {
        var way = new PageLink(
                Places.here().account(other.store().value(), other.account().value()),
                getTranslation("accounts.elsewhere", other.storeName()));
        way.addClassNames("sf-badge", Tone.INFO.css());
        return way;
    }
}
