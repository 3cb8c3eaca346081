package io.storefleet.orders.ui;

import com.vaadin.flow.component.Component;
import io.storefleet.intents.ui.ChangeWords;
import io.storefleet.orders.OrderProblem;
import java.util.Locale;
import java.util.Optional;

/** Why a change of an order was not tried, in a sentence. */
record OrderSentences(Component page) {

    Optional<String> find(Exception problem) {
        return problem instanceof OrderProblem known ? Optional.of(of(known.kind(), known.detail())) : Optional.empty();
    }

    String of(Exception problem) {
        return find(problem).orElseGet(() -> ChangeWords.problem(page, problem));
    }

    String of(OrderProblem.Kind kind, String detail) {
        var key = "orders.problem." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return page.getTranslation(key, kind == OrderProblem.Kind.NOT_READ ? ChangeWords.unread(page, detail) : detail);
    }
}
