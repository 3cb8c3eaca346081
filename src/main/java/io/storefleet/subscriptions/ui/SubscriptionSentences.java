package io.storefleet.subscriptions.ui;

import com.vaadin.flow.component.Component;
import io.storefleet.intents.ui.ChangeWords;
import io.storefleet.subscriptions.SubscriptionProblem;
import java.util.Locale;
import java.util.Optional;

/** Why a change of a subscription was not tried, in a sentence. */
record SubscriptionSentences(Component page) {

    Optional<String> find(Exception problem) {
        return problem instanceof SubscriptionProblem known ? Optional.of(of(known)) : Optional.empty();
    }

    String of(Exception problem) {
        return find(problem).orElseGet(() -> ChangeWords.problem(page, problem));
    }

    private String of(SubscriptionProblem problem) {
        var key = "subscriptions.problem."
                + problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var unread = problem.kind() == SubscriptionProblem.Kind.NOT_READ;
        return page.getTranslation(key, unread ? ChangeWords.unread(page, problem.detail()) : problem.detail());
    }
}
