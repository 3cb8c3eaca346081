package io.storefleet.intents.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.storefleet.intents.IntentProblem;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.Target;
import io.storefleet.intents.TargetKind;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Copyable;
import io.storefleet.uikit.DetailClose;
import io.storefleet.uikit.DialogForm;
import io.storefleet.uikit.Facts;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Notices;
import io.storefleet.uikit.Places;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One change: what was wanted, what was there, what is known, and what a person can do about what is not. */
final class ChangePanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ChangeTools tools;
    private final transient Map<StoreId, String> stores;
    private final transient Consumer<IntentView> changed;
    private final Div moving = new Div();

    ChangePanel(ChangeTools tools, Map<StoreId, String> stores, IntentView intent, Consumer<IntentView> changed) {
        this.tools = tools;
        this.stores = stores;
        this.changed = changed;
        addClassName("sf-stack");
        moving.addClassName("sf-stack");
        var title = new Div(
                new H2(ChangeWords.kind(this, intent.kind())),
                new Copyable(intent.target().id()));
        title.addClassName("sf-detail-title");
        var head = new Div(
                title,
                new DetailClose(() -> UI.getCurrent().navigate(Places.here().changes())));
        head.addClassName("sf-detail-head");
        add(head, moving);
        show(intent);
    }

    void show(IntentView intent) {
        moving.removeAll();
        var state = new Div(ChangeWords.state(this, intent.state()));
        state.addClassName("sf-row");
        moving.add(
                state,
                new Paragraph(getTranslation(
                        "intents.state.text." + intent.state().name().toLowerCase(Locale.ROOT))));
        place(intent.target()).ifPresent(moving::add);
        moving.add(facts(intent));
        if (intent.state() == IntentState.UNKNOWN || intent.state() == IntentState.UNDECIDED) {
            moving.add(buttons(intent));
        }
    }

    private Optional<Anchor> place(Target target) {
        var kind = target.kind();
        if (kind == TargetKind.STORE) {
            return Optional.empty();
        }
        var places = Places.here();
        var store = target.store().value();
        var path = switch (kind) {
            case ACCOUNT -> places.account(store, target.id());
            case ORDER -> places.order(store, target.id());
            case SUBSCRIPTION -> places.subscription(store, target.id());
            case PRODUCT -> places.product(store, target.id());
            case COUPON -> places.coupon(store, target.id());
            case EVENT -> places.event(store, target.id());
            case QUOTE -> places.quote(store, target.id());
            default -> places.found(store, kind.name().toLowerCase(Locale.ROOT), target.id());
        };
        var link =
                new Anchor(path, getTranslation("intents.target." + kind.name().toLowerCase(Locale.ROOT)));
        link.setRouterIgnore(false);
        return Optional.of(link);
    }

    private Facts facts(IntentView intent) {
        var facts = new Facts()
                .fact(
                        getTranslation("intents.fact.wanted"),
                        ChangeWords.facts(this, intent.told().facts()))
                .fact(
                        getTranslation("intents.fact.before"),
                        ChangeWords.facts(this, intent.told().before()))
                .fact(
                        getTranslation("intents.column.store"),
                        stores.get(intent.target().store()))
                .fact(
                        getTranslation("intents.column.member"),
                        tools.name(this, intent.by().member()))
                .fact(getTranslation("intents.column.sent"), time(intent.when().written()));
        var why = ChangeWords.why(this, intent);
        if (!why.isEmpty()) {
            facts.fact(getTranslation("intents.fact.why"), why);
        }
        if (!intent.told().result().isEmpty()) {
            facts.fact(
                    getTranslation("intents.fact.result"),
                    ChangeWords.facts(this, intent.told().result()));
        }
        if (!intent.told().trace().isEmpty()) {
            facts.fact(
                    getTranslation("intents.fact.trace"),
                    new Copyable(intent.told().trace()));
        }
        later(facts, intent);
        return facts;
    }

    private void later(Facts facts, IntentView intent) {
        if (intent.when().looked() != null) {
            facts.fact(getTranslation("intents.fact.looked"), time(intent.when().looked()));
        }
        if (intent.when().nextLook() != null) {
            facts.fact(
                    getTranslation("intents.fact.next-look"), time(intent.when().nextLook()));
        }
        var decided = intent.by().decided();
        if (decided != null) {
            facts.fact(getTranslation("intents.fact.decided"), tools.name(this, decided));
        }
    }

    private Div buttons(IntentView intent) {
        var look = new Button(getTranslation("intents.look"), click -> look(intent, click.getSource()));
        var buttons = new Div(look);
        buttons.addClassName("sf-row");
        if (tools.intents().permitted(intent.kind(), intent.target())) {
            buttons.add(
                    new Button(getTranslation("intents.decide.done"), click -> decide(intent, true)),
                    new Button(getTranslation("intents.decide.absent"), click -> decide(intent, false)));
        }
        return buttons;
    }

    private void look(IntentView intent, Button button) {
        button.setEnabled(false);
        tools.background()
                .run(
                        this,
                        () -> tools.intents().look(intent.id()),
                        changed,
                        problem -> Notices.problem(getTranslation("intents.problem.other")));
    }

    /** Whoever decides says so twice: it may let the same be done again. */
    private void decide(IntentView intent, boolean done) {
        var key = done ? "intents.decide.done" : "intents.decide.absent";
        var dialog = new DialogForm[1];
        dialog[0] = new DialogForm(
                getTranslation(key),
                getTranslation(key),
                () -> decided(dialog[0], intent, done),
                new Paragraph(getTranslation(key + ".text")));
        dialog[0].open();
    }

    private void decided(DialogForm dialog, IntentView intent, boolean done) {
        try {
            changed.accept(tools.intents().decide(intent.id(), done));
            dialog.close();
        } catch (IntentProblem problem) {
            dialog.problem(getTranslation("intents.problem.settled", ""));
        }
    }

    private static @Nullable String time(@Nullable Instant at) {
        return at == null ? null : Formats.here().time(at);
    }
}
