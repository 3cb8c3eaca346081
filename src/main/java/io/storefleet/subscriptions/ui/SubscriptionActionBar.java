package io.storefleet.subscriptions.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.intents.ui.ChangeWords;
import io.storefleet.subscriptions.SubscriptionActions.Standing;
import io.storefleet.tenancy.StoreId;
import java.util.List;

/** What can be done to a subscription now, by who looks at it; after each change it is read again. */
final class SubscriptionActionBar extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ActionTools tools;
    private final transient StoreId store;
    private final transient SubscriptionId subscription;
    private final transient Runnable changed;
    private final Div buttons = new Div();
    private final Div undo = new Div();

    /** @param changed hears that something was sent, so that the page shows how it stands now */
    SubscriptionActionBar(ActionTools tools, StoreId store, SubscriptionId subscription, Runnable changed) {
        this.tools = tools;
        this.store = store;
        this.subscription = subscription;
        this.changed = changed;
        addClassName("sf-stack");
        buttons.addClassName("sf-row");
        buttons.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("subscriptions.actions"));
        undo.addClassName("sf-row");
        undo.getElement().setAttribute("role", "status");
        add(buttons, undo);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        read();
    }

    private void read() {
        tools.background()
                .run(
                        this,
                        () -> tools.actions().standing(store, subscription),
                        this::show,
                        problem -> buttons.removeAll());
    }

    private void show(Standing standing) {
        buttons.removeAll();
        var dialogs = new ActionDialogs(
                this, tools, store, standing, new ActionDialogs.Hearers(this::sent, this::transferred));
        standing.offered().stream()
                .filter(kind -> !kind.equals("subscription.prorate"))
                .forEach(kind -> {
                    var button = new Button(ChangeWords.kind(this, kind), click -> dialogs.open(kind));
                    button.addThemeVariants(ButtonVariant.SMALL);
                    buttons.add(button);
                });
    }

    private void sent(IntentView intent) {
        undo.removeAll();
        if (intent.state() == IntentState.CONFIRMED) {
            Undo.of(intent).ifPresent(change -> offer(intent, new Undo(change)));
        }
        read();
        changed.run();
    }

    private void transferred(IntentView first, List<TransferWork.Ended> all) {
        undo.removeAll();
        if (first.state() != IntentState.REJECTED) {
            all.forEach(each -> undo.add(new Div(line(each))));
        }
        read();
        changed.run();
    }

    private String line(TransferWork.Ended ended) {
        var problem = ended.problem();
        var change = ended.change();
        var became = problem != null
                ? new SubscriptionSentences(this).of(problem)
                : change == null
                        ? getTranslation("subscriptions.transfer.not-tried")
                        : ChangeWords.state(this, change.state()).getText() + " " + ChangeWords.why(this, change);
        return ended.subscription() + ": " + became;
    }

    private void offer(IntentView intent, Undo back) {
        var done = new Span(getTranslation("intents.done", ChangeWords.kind(this, intent.kind())));
        var button = new Button(getTranslation("subscriptions.undo"), click -> {
            click.getSource().setEnabled(false);
            tools.background()
                    .run(
                            // Its own reading draws this bar anew, which must not drop what became of it.
                            UI.getCurrent(),
                            () -> tools.actions()
                                    .carryOut(back.ask(store, subscription, new Basis(intent.id())), back.change()),
                            this::undone,
                            problem -> undone(new SubscriptionSentences(this).of(problem)));
        });
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        undo.add(done, button);
    }

    private void undone(IntentView intent) {
        undone(ChangeWords.kind(this, intent.kind()) + ": "
                + ChangeWords.state(this, intent.state()).getText());
        changed.run();
        read();
    }

    private void undone(String text) {
        undo.removeAll();
        undo.add(new Span(text));
    }
}
