package io.storefleet.subscriptions.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.intents.ui.ActionBar;
import io.storefleet.intents.ui.ChangeWords;
import io.storefleet.subscriptions.SubscriptionActions.Standing;
import io.storefleet.tenancy.StoreId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Changes a subscription and offers to take that back right after, where the service lets us. */
final class SubscriptionActionBar extends ActionBar {

    private static final long serialVersionUID = 1L;

    private final transient ActionTools tools;
    private final transient StoreId store;
    private final transient SubscriptionId subscription;
    private transient @Nullable Standing standing;

    SubscriptionActionBar(ActionTools tools, StoreId store, SubscriptionId subscription, Runnable changed) {
        super(tools.background(), "subscriptions", changed);
        this.tools = tools;
        this.store = store;
        this.subscription = subscription;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        read(() -> tools.actions().standing(store, subscription), this::stands);
    }

    private void stands(Standing now) {
        standing = now;
        offer(now.offered().stream()
                .filter(kind -> !kind.equals("subscription.prorate"))
                .toList());
    }

    @Override
    protected String sentence(Exception problem) {
        return new SubscriptionSentences(this).of(problem);
    }

    @Override
    protected void pressed(String kind, Button button) {
        button.setEnabled(true);
        if (standing != null) {
            new ActionDialogs(this, tools, store, standing, new ActionDialogs.Hearers(this::done, this::transferred))
                    .open(kind);
        }
    }

    private void done(IntentView intent) {
        sent(
                intent,
                Undo.of(intent).map(Undo::new).map(undo -> back(intent, undo)).orElse(null));
    }

    private Callable<IntentView> back(IntentView done, Undo undo) {
        return () -> tools.actions().carryOut(undo.ask(store, subscription, new Basis(done.id())), undo.change());
    }

    private void transferred(IntentView first, List<TransferWork.Ended> all) {
        if (first.state() != IntentState.REJECTED) {
            sent(all.stream().map(this::line).toList());
        }
    }

    private String line(TransferWork.Ended ended) {
        var problem = ended.problem();
        var change = ended.change();
        var became = problem != null
                ? sentence(problem)
                : change == null
                        ? getTranslation("subscriptions.transfer.not-tried")
                        : ChangeWords.state(this, change.state()).getText() + " " + ChangeWords.why(this, change);
        return ended.subscription() + ": " + became;
    }
}
