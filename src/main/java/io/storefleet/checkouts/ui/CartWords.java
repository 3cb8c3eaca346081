package io.storefleet.checkouts.ui;

import com.vaadin.flow.component.Component;
import io.storefleet.checkouts.CartProblem;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.ui.ChangeWords;
import io.storefleet.team.NothingHereException;
import java.util.Locale;

/** What is wrong with a cart, in a sentence. */
record CartWords(Component page) {

    String of(CartProblem problem) {
        var key = problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var unread = problem.kind() == CartProblem.Kind.NOT_READ;
        return page.getTranslation(
                "checkouts.problem." + key, unread ? ChangeWords.unread(page, problem.detail()) : problem.detail());
    }

    String of(Exception problem) {
        return switch (problem) {
            case CartProblem known -> of(known);
            case NothingHereException _ -> page.getTranslation("checkouts.problem.gone");
            default -> ChangeWords.problem(page, problem);
        };
    }

    /** Why the service refused it. */
    String refused(IntentView intent) {
        var told = intent.told();
        var twice = told.words().contains("Item exists");
        var why = twice ? page.getTranslation("checkouts.refused.twice", told.words()) : ChangeWords.why(page, intent);
        return told.trace().isEmpty() ? why : page.getTranslation("intents.rejected", why, told.trace());
    }
}
