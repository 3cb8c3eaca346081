package io.storefleet.checkouts.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.storefleet.checkouts.CartProblem;
import io.storefleet.checkouts.CartShop;
import io.storefleet.checkouts.KnownBuyer;
import io.storefleet.fastspring.AccountId;
import io.storefleet.intents.CartKeeping;
import io.storefleet.intents.IntentView;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Card;
import io.storefleet.uikit.DetailPage;
import io.storefleet.uikit.EmptyState;
import io.storefleet.uikit.PageLink;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.Sheet;
import io.storefleet.uikit.Tone;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds a cart for a buyer of one store; it is made once, and what was typed stays until then. */
@Route(Places.PREFIX + "/sessions/new/:store?/:account?")
@PermitAll
class NewCartView extends DetailPage implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** A card may be above the fold, so the keyboard is brought to the first wrong field. */
    private static final String GO_TO_WRONG = """
            setTimeout(() => [...this.querySelectorAll('[invalid]')]
                .find(field => field.checkVisibility() && field.focus)?.focus())""";

    private final transient CartTools tools;
    private final transient Map<StoreId, String> names;
    private final transient CartFields fields;
    private final Select<StoreId> store = new Select<>();
    private final Button make = new Button();
    private final Div told = new Div();
    private transient @Nullable AccountId asked;
    private UUID token = UUID.randomUUID();

    NewCartView(CartTools tools) {
        this.tools = tools;
        this.names = tools.stores();
        this.fields = new CartFields(this, tools);
        title(getTranslation("checkouts.new.title"));
        store.setLabel(getTranslation("checkouts.store"));
        store.setItems(names.keySet());
        store.setItemLabelGenerator(id -> names.getOrDefault(id, ""));
        store.addValueChangeListener(change -> load());
        store.setWidthFull();
        make.setText(getTranslation("checkouts.make"));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.addClickListener(click -> send());
        told.addClassNames("sf-message", "sf-stack");
        told.setVisible(false);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        var parameters = enter.getRouteParameters();
        var places = new Places(parameters.get(Places.AGENCY).orElseThrow(NothingHereException::new));
        trail(places.newSession(), places.sessions(), getTranslation("checkouts.title"));
        if (names.isEmpty()) {
            body(new EmptyState(
                    getTranslation("checkouts.right"),
                    getTranslation("checkouts.right.text", Verb.SESSION_CREATE.key())));
            return;
        }
        var wanted = parameters.get("store").map(Places::id).map(StoreId::new);
        if (wanted.isPresent() && !names.containsKey(wanted.get())) {
            throw new NothingHereException();
        }
        asked = parameters
                .get("account")
                .filter(AccountId::isValid)
                .map(AccountId::new)
                .orElse(null);
        var quiet = new Paragraph(getTranslation("checkouts.new.text"));
        quiet.addClassName("sf-quiet");
        var end = new Card(getTranslation("checkouts.make.title"), quiet, told, make);
        body(new Sheet(List.of(fields.buyerCard(store), fields.itemsCard()), List.of(fields.termsCard(), end)));
        store.setValue(wanted.orElseGet(() -> names.keySet().iterator().next()));
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        load();
    }

    private record Read(CartShop shop, @Nullable KnownBuyer buyer) {}

    private void load() {
        var where = store.getValue();
        if (where == null || !isAttached()) {
            return;
        }
        var whom = asked;
        make.setEnabled(false);
        tools.background()
                .run(
                        this,
                        () -> new Read(
                                tools.carts().shop(where),
                                whom == null
                                        ? null
                                        : tools.carts()
                                                .buyer(where, whom)
                                                .orElseGet(() -> new KnownBuyer(whom, "", ""))),
                        read -> show(where, read),
                        problem -> say(Tone.BAD, new CartWords(this).of(problem)));
    }

    private void show(StoreId where, Read read) {
        fields.of(where, read.shop());
        if (read.buyer() != null) {
            fields.buyer().choose(read.buyer());
            asked = null;
        }
        make.setEnabled(true);
    }

    private void send() {
        var wish = fields.read();
        var where = store.getValue();
        if (wish == null || where == null) {
            lookAtFields();
            return;
        }
        told.setVisible(false);
        make.setEnabled(false);
        make.setText(getTranslation("intents.sending"));
        var attempt = token;
        tools.background().run(this, () -> tools.carts().make(where, attempt, wish), this::sent, this::failed);
    }

    private void sent(IntentView intent) {
        ready();
        switch (intent.state()) {
            case CONFIRMED -> made(intent);
            case REJECTED -> {
                token = UUID.randomUUID();
                var why = new CartWords(this).refused(intent);
                fields.refused(intent, why);
                say(Tone.BAD, why);
            }
            default -> unknown(intent);
        }
    }

    private void made(IntentView intent) {
        token = UUID.randomUUID();
        var cart = UUID.fromString(intent.told().result().getOrDefault(CartKeeping.CART, ""));
        var show = new Button(
                getTranslation("checkouts.link"), click -> tools.links().show(this, cart));
        var list = new PageLink(Places.here().sessions(), getTranslation("checkouts.title"));
        say(Tone.GOOD, getTranslation("checkouts.made"));
        told.add(show, list);
        tools.links().show(this, cart);
    }

    /** The service tells no list of carts, so that only a person can say; but nothing is lost by another one. */
    private void unknown(IntentView intent) {
        say(Tone.WARN, getTranslation("checkouts.unknown"));
        make.setEnabled(false);
        var again = new Button(getTranslation("checkouts.unknown.again"), click -> {
            token = UUID.randomUUID();
            told.setVisible(false);
            make.setEnabled(true);
        });
        told.add(
                again,
                new PageLink(Places.here().change(intent.id().value()), getTranslation("checkouts.unknown.follow")));
    }

    private void failed(Exception problem) {
        ready();
        if (problem instanceof CartProblem known && fields.problem(known)) {
            lookAtFields();
        } else {
            say(Tone.BAD, new CartWords(this).of(problem));
        }
    }

    private void lookAtFields() {
        say(Tone.BAD, getTranslation("checkouts.look-at-fields"));
        getElement().executeJs(GO_TO_WRONG);
    }

    private void ready() {
        make.setEnabled(true);
        make.setText(getTranslation("checkouts.make"));
    }

    private void say(Tone tone, String sentence) {
        told.removeAll();
        for (var each : Tone.values()) {
            told.removeClassName(each.css());
        }
        told.addClassName(tone.css());
        told.getElement().setAttribute("role", tone == Tone.BAD ? "alert" : "status");
        told.add(new Span(sentence));
        told.setVisible(true);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("checkouts.new.title") + " · Storefleet";
    }
}
