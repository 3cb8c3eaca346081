package io.storefleet.subscriptions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.fastspring.subscriptions.Subscription;
import io.storefleet.intents.CartKeeping;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.ui.ChangeDialog;
import io.storefleet.intents.ui.ChangeWords;
import io.storefleet.subscriptions.SubscriptionActions.Ask;
import io.storefleet.subscriptions.SubscriptionActions.Standing;
import io.storefleet.subscriptions.SubscriptionChange;
import io.storefleet.subscriptions.SubscriptionChange.Cancel;
import io.storefleet.subscriptions.SubscriptionChange.Charge;
import io.storefleet.subscriptions.SubscriptionChange.Convert;
import io.storefleet.subscriptions.SubscriptionChange.Pause;
import io.storefleet.subscriptions.SubscriptionChange.Resume;
import io.storefleet.subscriptions.SubscriptionChange.Uncancel;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Numbers;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One dialog for each thing that can be done to a subscription: what will happen, and whether it can be taken back. */
final class ActionDialogs {

    private final Component page;
    private final ActionTools tools;
    private final StoreId store;
    private final Standing standing;
    private final Consumer<IntentView> sent;
    private final BiConsumer<IntentView, List<TransferWork.Ended>> transferred;

    ActionDialogs(Component page, ActionTools tools, StoreId store, Standing standing, Hearers hearers) {
        this.page = page;
        this.tools = tools;
        this.store = store;
        this.standing = standing;
        this.sent = hearers.sent();
        this.transferred = hearers.transferred();
    }

    /** Who hears what became of a change; of a transfer, what became of each subscription. */
    record Hearers(Consumer<IntentView> sent, BiConsumer<IntentView, List<TransferWork.Ended>> transferred) {}

    /** What is made is a cart, whose link is shown at once. */
    private void convert() {
        var window = UI.getCurrent();
        dialog("subscription.convert", false, Convert::new, new Paragraph(text("convert.text")))
                .afterwards(intent -> {
                    sent.accept(intent);
                    var cart = intent.told().result().get(CartKeeping.CART);
                    if (cart != null) {
                        tools.around().carts().show(window, UUID.fromString(cart));
                    }
                })
                .open();
    }

    void open(String kind) {
        switch (kind) {
            case "subscription.cancel" -> cancel();
            case "subscription.uncancel" -> plain(kind, new Uncancel(), false);
            case "subscription.pause" -> pause();
            case "subscription.resume" -> plain(kind, new Resume(), true);
            case "subscription.rebill" -> plain(kind, new Charge(), true);
            case "subscription.convert" -> convert();
            case "subscription.transfer" -> new TransferDialog(page, tools, store, standing, transferred).open();
            default -> new PlanDialog(page, tools, store, standing, sent).open();
        }
    }

    private void cancel() {
        var when = new RadioButtonGroup<Boolean>(text("cancel.when"));
        when.setItems(false, true);
        when.setItemLabelGenerator(atOnce -> atOnce
                ? text("cancel.at-once")
                : text(
                        "cancel.period-end",
                        day(standing.subscription().schedule().next())));
        when.setValue(false);
        var note = new Paragraph(text("cancel.text.period-end"));
        when.addValueChangeListener(
                change -> note.setText(text(change.getValue() ? "cancel.text.at-once" : "cancel.text.period-end")));
        dialog("subscription.cancel", true, () -> new Cancel(when.getValue()), when, note)
                .open();
    }

    private void pause() {
        var periods = new TextField(text("pause.periods"), "1", "");
        periods.setAllowedCharPattern("[0-9]");
        var dialog = dialog(
                "subscription.pause",
                false,
                () -> {
                    var count = Numbers.whole(periods.getValue());
                    periods.setInvalid(count == null || count < 1);
                    periods.setErrorMessage(text("pause.periods.invalid"));
                    return periods.isInvalid() || count == null ? null : new Pause(count);
                },
                periods,
                new Paragraph(text(
                        "pause.text", day(standing.subscription().schedule().next()))));
        dialog.open();
        periods.focus();
    }

    private void plain(String kind, SubscriptionChange change, boolean dangerous) {
        var key = kind.substring(kind.indexOf('.') + 1) + ".text";
        dialog(kind, dangerous, () -> change, new Paragraph(text(key, amount(standing.subscription()))))
                .open();
    }

    private ChangeDialog dialog(
            String kind, boolean dangerous, Supplier<@Nullable SubscriptionChange> change, Component... content) {
        var title = ChangeWords.kind(page, kind);
        return dialog(new ChangeDialog.Words(title, title, dangerous), change, List.of(content));
    }

    private ChangeDialog dialog(
            ChangeDialog.Words words, Supplier<@Nullable SubscriptionChange> change, List<Component> content) {
        var id = standing.subscription().id();
        return new ChangeDialog(
                        tools.background(),
                        words,
                        standing.basis(),
                        attempt -> {
                            var wanted = change.get();
                            var ask = new Ask(store, id, attempt.token(), attempt.basis());
                            return wanted == null ? null : () -> tools.actions().carryOut(ask, wanted);
                        },
                        content.toArray(Component[]::new))
                .sentences(new SubscriptionSentences(page)::find)
                .afterwards(sent);
    }

    private String amount(Subscription subscription) {
        var total = subscription.nextCharge().total().money();
        return total == null ? text("amount.unknown") : Formats.here().money(total.amount(), total.currency());
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "–" : Formats.here().day(day);
    }

    private String text(String key, Object... values) {
        return page.getTranslation("subscriptions." + key, values);
    }
}
