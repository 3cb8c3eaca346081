package io.storefleet.subscriptions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.Target;
import io.storefleet.intents.TargetKind;
import io.storefleet.intents.ui.ChangeDialog;
import io.storefleet.intents.ui.ChangeWords;
import io.storefleet.subscriptions.SubscriptionActions.Ask;
import io.storefleet.subscriptions.SubscriptionActions.Standing;
import io.storefleet.subscriptions.SubscriptionBrief;
import io.storefleet.subscriptions.SubscriptionChange.Recipient;
import io.storefleet.subscriptions.SubscriptionChange.Transfer;
import io.storefleet.subscriptions.SubscriptionProblem;
import io.storefleet.tenancy.StoreId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Gives a subscription, and others of the same customer, to another customer or to somebody new. */
final class TransferDialog {

    private static final String KIND = "subscription.transfer";
    private static final int MOST = 20;

    private final Component page;
    private final ActionTools tools;
    private final StoreId store;
    private final Standing standing;
    private final RadioButtonGroup<Boolean> who = new RadioButtonGroup<>();
    private final TextField to;
    private final Div person = new Div();
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final Map<Checkbox, Ask> others = new LinkedHashMap<>();
    private final BiConsumer<IntentView, List<TransferWork.Ended>> sent;
    private @Nullable TransferWork work;

    TransferDialog(
            Component page,
            ActionTools tools,
            StoreId store,
            Standing standing,
            BiConsumer<IntentView, List<TransferWork.Ended>> sent) {
        this.page = page;
        this.tools = tools;
        this.store = store;
        this.standing = standing;
        this.sent = sent;
        to = new TextField(text("to"));
        to.setHelperText(text("to.help"));
        to.setWidthFull();
        who.setLabel(text("who"));
        who.setItems(false, true);
        who.setItemLabelGenerator(fresh -> text(fresh ? "who.new" : "who.customer"));
        who.setValue(false);
        who.addValueChangeListener(change -> arrange());
        for (var key : List.of("email", "first", "last", "company", "country", "language")) {
            var field = new TextField(text(key));
            field.setMaxLength(255);
            fields.put(key, field);
            person.add(field);
        }
        person.addClassNames("sf-fields", "sf-fields-narrow");
        arrange();
    }

    private void arrange() {
        to.setVisible(!who.getValue());
        person.setVisible(who.getValue());
    }

    private record Read(Map<SubscriptionBrief, Ask> others, Optional<String> by) {}

    /** Reads what else the customer has, then opens. */
    void open() {
        tools.background().run(page, this::read, this::show, problem -> show(new Read(Map.of(), Optional.empty())));
    }

    private Read read() {
        var around = tools.around();
        var account = standing.subscription().origin().account();
        var id = standing.subscription().id();
        var asks = new LinkedHashMap<SubscriptionBrief, Ask>();
        if (account != null) {
            around.subscriptions().ofAccount(store, account, MOST).stream()
                    .filter(brief -> !brief.id().equals(id) && !brief.state().equals("deactivated"))
                    .limit(MOST - 1L)
                    .forEach(brief -> asks.put(brief, ask(brief.id())));
        }
        return new Read(asks, around.colleagues().ownEmail());
    }

    private Ask ask(SubscriptionId other) {
        var target = new Target(store, TargetKind.SUBSCRIPTION, other.value());
        return new Ask(store, other, UUID.randomUUID(), tools.around().intents().basis(target));
    }

    private void show(Read read) {
        var title = ChangeWords.kind(page, KIND);
        var content = new ArrayList<Component>(List.of(who, to, person));
        if (!read.others().isEmpty()) {
            content.add(new H3(text("others")));
            read.others().forEach((brief, ask) -> {
                var box = new Checkbox(brief.product() + " · " + brief.id());
                others.put(box, ask);
                content.add(box);
            });
        }
        content.add(new Paragraph(
                page.getTranslation("subscriptions.transfer.text", read.by().orElse("–"))));
        var dialog = new ChangeDialog(
                        tools.background(),
                        new ChangeDialog.Words(title, title, true),
                        standing.basis(),
                        this::sending,
                        content.toArray(Component[]::new))
                .sentences(this::sentence)
                .afterwards(view -> sent.accept(view, work == null ? List.of() : work.ended()));
        dialog.open();
        to.focus();
    }

    private @Nullable Callable<IntentView> sending(ChangeDialog.Attempt attempt) {
        var transfer = who.getValue() ? fresh() : existing();
        if (transfer == null) {
            return null;
        }
        var asks = new ArrayList<Ask>();
        asks.add(new Ask(store, standing.subscription().id(), attempt.token(), attempt.basis()));
        others.forEach((box, ask) -> {
            if (box.getValue()) {
                asks.add(ask);
            }
        });
        work = new TransferWork(tools.actions(), asks, transfer);
        return work;
    }

    private @Nullable Transfer existing() {
        var typed = to.getValue().strip();
        to.setErrorMessage(text("required"));
        to.setInvalid(typed.isEmpty());
        return typed.isEmpty() ? null : new Transfer(typed, null, null);
    }

    private @Nullable Transfer fresh() {
        for (var key : List.of("email", "first", "last")) {
            var field = field(key);
            field.setErrorMessage(text("required"));
            field.setInvalid(field.getValue().isBlank());
        }
        if (fields.values().stream().anyMatch(TextField::isInvalid)) {
            return null;
        }
        var country = told("country");
        var language = told("language");
        var recipient = new Recipient(
                field("email").getValue().strip(),
                field("first").getValue().strip(),
                field("last").getValue().strip(),
                told("company"),
                country == null ? null : country.toUpperCase(Locale.ROOT),
                language == null ? null : language.toLowerCase(Locale.ROOT));
        return new Transfer(null, recipient, null);
    }

    private TextField field(String key) {
        return Objects.requireNonNull(fields.get(key));
    }

    private @Nullable String told(String key) {
        var typed = field(key).getValue().strip();
        return typed.isEmpty() ? null : typed;
    }

    private Optional<String> sentence(Exception problem) {
        var sentence = new SubscriptionSentences(page).find(problem);
        if (problem instanceof SubscriptionProblem) {
            var field = who.getValue() ? field("email") : to;
            field.setErrorMessage(sentence.orElse(""));
            field.setInvalid(true);
        }
        return sentence;
    }

    private String text(String key) {
        return page.getTranslation("subscriptions.transfer." + key);
    }
}
