package io.storefleet.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.storefleet.accounts.LookupKind;
import io.storefleet.accounts.UnfitLookupException;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.store.ConnectionReport;
import io.storefleet.store.ConnectionReport.Outcome;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.uikit.Copyable;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What went wrong, in a sentence, with FastSpring's own words and the request's id beside it, and a way to try again. */
final class Problem extends Div {

    private static final long serialVersionUID = 1L;
    /** Keys of refusals of a condition (contract 4.1). */
    private static final Set<String> CONDITIONS =
            Set.of("begin", "end", "products", "subscriptions", "refunds", "key", "AnotherKey");

    private static final Logger LOG = LoggerFactory.getLogger(Problem.class);

    Problem(Exception problem, Runnable again) {
        addClassNames("sf-message", "sf-tone-bad", "sf-stack");
        getElement().setAttribute("role", "alert");
        var retry = new Button(getTranslation("accounts.retry"), click -> again.run());
        var line = new Div(new Span(sentence(this, problem)), retry);
        line.addClassNames("sf-row");
        retry.addClassName("sf-end");
        add(line);
        if (problem instanceof FastSpringException provider) {
            beside(ConnectionReport.of(provider));
        }
    }

    private void beside(ConnectionReport provider) {
        if (!provider.requestId().isEmpty()) {
            var request =
                    new Div(new Span(getTranslation("accounts.problem.request")), new Copyable(provider.requestId()));
            request.addClassName("sf-row");
            add(request);
        }
    }

    /** The sentence for what a read threw. */
    static String sentence(Component page, Exception problem) {
        return switch (problem) {
            case FastSpringException.RequestRefused refused
            when refused.code().equals("account") -> page.getTranslation("accounts.problem.no-account");
            case FastSpringException.RequestRefused refused
            when CONDITIONS.contains(refused.code()) ->
                page.getTranslation("accounts.problem.condition." + refused.code(), refused.text());
            case FastSpringException provider -> provider(page, ConnectionReport.of(provider));
            case RightRefusedException refused ->
                page.getTranslation("accounts.problem.right", refused.verb().key());
            case NothingHereException _ -> page.getTranslation("accounts.problem.nothing");
            case UnfitLookupException unfit -> page.getTranslation("accounts.expected." + word(unfit.kind()));
            default -> unexpected(page, problem);
        };
    }

    private static String provider(Component page, ConnectionReport report) {
        // On the store's own page the sentence speaks of what was typed there.
        return report.outcome() == Outcome.CREDENTIALS_REFUSED
                ? page.getTranslation("accounts.problem.credentials-refused")
                : page.getTranslation(report.messageKey(), report.messageArguments());
    }

    private static String unexpected(Component page, Exception problem) {
        LOG.error("an account could not be read", problem);
        return page.getTranslation("accounts.problem.unexpected");
    }

    static String word(LookupKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
