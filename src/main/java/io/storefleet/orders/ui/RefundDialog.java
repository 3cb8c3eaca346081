package io.storefleet.orders.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.ui.ChangeDialog;
import io.storefleet.intents.ui.ChangeWords;
import io.storefleet.orders.OrderActions.Ask;
import io.storefleet.orders.OrderProblem;
import io.storefleet.orders.ui.OrderActionBar.Where;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Gives money back, whole or in parts, and asks whether subscriptions are to end as well, since a refund ends none. */
final class RefundDialog {

    private final OrderTools tools;
    private final Where where;
    private final RefundFields fields;
    private final EndFields ends;
    private final ChangeDialog dialog;
    private @Nullable RefundWork work;

    RefundDialog(Component page, OrderTools tools, Where where, BiConsumer<IntentView, List<RefundWork.Ended>> sent) {
        this.tools = tools;
        this.where = where;
        this.fields = new RefundFields(where.standing().refundable());
        this.ends = new EndFields(tools, where.store(), where.standing().subscriptions());
        var title = ChangeWords.kind(page, "return.create");
        dialog = new ChangeDialog(
                        tools.background(),
                        new ChangeDialog.Words(title, title, true),
                        where.standing().basis(),
                        this::sending,
                        fields,
                        ends,
                        new Paragraph(page.getTranslation("orders.refund.text")))
                .sentences(problem -> sentence(page, problem))
                .afterwards(view -> {
                    fields.refused(view);
                    sent.accept(view, work == null ? List.of() : work.ended());
                });
    }

    void open() {
        dialog.open();
        fields.focus();
    }

    private @Nullable Callable<IntentView> sending(ChangeDialog.Attempt attempt) {
        var refund = fields.refund();
        if (refund == null) {
            return null;
        }
        var ask = new Ask(where.store(), where.order(), attempt.token(), attempt.basis());
        work = new RefundWork(tools, ask, refund, ends.chosen());
        return work;
    }

    private Optional<String> sentence(Component page, Exception problem) {
        if (problem instanceof OrderProblem known) {
            fields.wrong(known);
        }
        return new OrderSentences(page).find(problem);
    }
}
