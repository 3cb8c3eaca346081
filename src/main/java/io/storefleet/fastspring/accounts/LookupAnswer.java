package io.storefleet.fastspring.accounts;

import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.internal.Answer;
import io.storefleet.fastspring.internal.ApiError;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Tells "nobody fits the condition", which the service reports as an error, from real errors (contract 4.1). */
final class LookupAnswer {

    private static final Set<String> ABOUT_THE_ACCOUNT = Set.of("account", "accounts", "id", "order", "subscription");
    private static final Pattern ABOUT_THE_VALUE =
            Pattern.compile("(?i)invalid|malformed|must|required|character|unsupported|unrecognized|only");

    private LookupAnswer() {}

    /** Keys are steadier than texts: the key of the condition means nobody, unless the text finds fault with the value. */
    public static boolean meansNobody(RequestRefused refusal, String condition) {
        return meansNobody(refusal.code(), refusal.text(), condition);
    }

    /** The accounts found; an item that says nobody is left out, any other error thrown. */
    public static List<AccountMatch> matches(Answer answer, String condition) {
        return answer.items().stream()
                .filter(item -> !isNobody(item, answer, condition))
                .map(AccountReader::match)
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean isNobody(JsonNode item, Answer answer, String condition) {
        Optional<ApiError> error = ApiError.of(item);
        error.filter(each -> !meansNobody(each.code(), each.text(), condition)).ifPresent(each -> {
            throw answer.refused(each);
        });
        return error.isPresent();
    }

    private static boolean meansNobody(String code, String text, String condition) {
        boolean fitting = code.equalsIgnoreCase(condition) || ABOUT_THE_ACCOUNT.contains(code);
        return fitting && !ABOUT_THE_VALUE.matcher(text).find();
    }
}
