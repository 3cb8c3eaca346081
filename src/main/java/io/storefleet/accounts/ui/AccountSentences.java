package io.storefleet.accounts.ui;

import com.vaadin.flow.component.Component;
import io.storefleet.accounts.AccountProblem;
import io.storefleet.intents.ui.ChangeWords;
import java.util.Locale;
import java.util.Optional;

/** Why an account was neither made nor changed, in a sentence. */
record AccountSentences(Component page) {

    Optional<String> find(Exception problem) {
        return problem instanceof AccountProblem known ? Optional.of(of(known)) : Optional.empty();
    }

    String of(Exception problem) {
        return find(problem).orElseGet(() -> ChangeWords.problem(page, problem));
    }

    String of(AccountProblem.Kind kind, String... values) {
        var key = "accounts.problem." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return page.getTranslation(key, (Object[]) values);
    }

    private String of(AccountProblem problem) {
        var field = problem.field();
        return field == null
                ? of(
                        problem.kind(),
                        problem.kind() == AccountProblem.Kind.NOT_READ
                                ? ChangeWords.unread(page, problem.detail())
                                : problem.detail())
                : page.getTranslation(
                        "accounts.problem.in-field",
                        page.getTranslation("accounts.edit." + field.key()),
                        of(problem.kind(), problem.detail()));
    }
}
