package io.storefleet.subscriptions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.subscriptions.AmountDue;
import io.storefleet.fastspring.subscriptions.Estimate;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.ui.ChangeDialog;
import io.storefleet.intents.ui.ChangeWords;
import io.storefleet.subscriptions.SubscriptionActions.Ask;
import io.storefleet.subscriptions.SubscriptionActions.Standing;
import io.storefleet.subscriptions.SubscriptionChange.Plan;
import io.storefleet.subscriptions.SubscriptionProblem;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Facts;
import io.storefleet.uikit.Formats;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes a subscription another one, with FastSpring's own reckoning of what that costs before it is done. */
final class PlanDialog {

    private final Component page;
    private final ActionTools tools;
    private final StoreId store;
    private final Standing standing;
    private final PlanFields fields;
    private final Checkbox prorated = new Checkbox();
    private final Div reckoning = new Div();
    private final ChangeDialog dialog;

    PlanDialog(Component page, ActionTools tools, StoreId store, Standing standing, Consumer<IntentView> sent) {
        this.page = page;
        this.tools = tools;
        this.store = store;
        this.standing = standing;
        this.fields = new PlanFields(standing.subscription());
        prorated.setLabel(page.getTranslation("subscriptions.edit.prorated"));
        prorated.setVisible(standing.offered().contains("subscription.prorate"));
        prorated.addValueChangeListener(change -> fields.prorated(change.getValue()));
        reckoning.setClassName("sf-stack");
        reckoning.getElement().setAttribute("role", "status");
        var preview = new Button(page.getTranslation("subscriptions.edit.preview"), click -> preview());
        preview.addClassName("sf-start");
        var title = ChangeWords.kind(page, "subscription.update");
        dialog = new ChangeDialog(
                        tools.background(),
                        new ChangeDialog.Words(title, title, false),
                        standing.basis(),
                        attempt -> {
                            var plan = fields.plan(prorated.getValue());
                            var ask = new Ask(store, standing.subscription().id(), attempt.token(), attempt.basis());
                            return plan == null ? null : () -> tools.actions().carryOut(ask, plan);
                        },
                        fields,
                        prorated,
                        preview,
                        reckoning,
                        new Paragraph(page.getTranslation("subscriptions.edit.text")))
                .sentences(this::sentence)
                .afterwards(intent -> {
                    fields.refused(intent);
                    sent.accept(intent);
                });
        dialog.form().setWidth("min(640px, 94vw)");
    }

    void open() {
        dialog.open();
        fields.focus();
    }

    private void preview() {
        Plan plan = fields.plan(prorated.getValue());
        if (plan != null) {
            reckoning.removeAll();
            reckoning.add(new Paragraph(page.getTranslation("subscriptions.edit.asking")));
            tools.background()
                    .run(
                            dialog.form(),
                            () -> tools.actions()
                                    .preview(store, standing.subscription().id(), plan),
                            this::show,
                            problem -> {
                                sentence(problem);
                                say(new SubscriptionSentences(page).of(problem));
                            });
        }
    }

    private Optional<String> sentence(Exception problem) {
        var said = new SubscriptionSentences(page).find(problem);
        if (problem instanceof SubscriptionProblem known) {
            fields.wrong(known.kind(), said.orElse(""));
        }
        return said;
    }

    private void show(Estimate estimate) {
        AmountDue due = estimate.amountDue();
        if (due == null) {
            say(page.getTranslation("subscriptions.edit.no-amount"));
            return;
        }
        reckoning.removeAll();
        reckoning.add(new Facts()
                .fact(page.getTranslation("subscriptions.edit.due"), money(due.total()))
                .fact(page.getTranslation("subscriptions.edit.next-charge"), money(due.nextCharge()))
                .fact(
                        page.getTranslation("subscriptions.edit.next-day"),
                        due.nextChargeDate() == null ? null : Formats.here().day(due.nextChargeDate())));
    }

    private void say(String text) {
        reckoning.removeAll();
        reckoning.add(new Paragraph(text));
    }

    private static @Nullable String money(@Nullable Money money) {
        return money == null ? null : Formats.here().money(money.amount(), money.currency());
    }
}
