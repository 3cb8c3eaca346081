package io.storefleet.fastspring.accounts;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.internal.Answer;
import io.storefleet.fastspring.internal.ApiError;
import io.storefleet.fastspring.internal.ApiPath;
import io.storefleet.fastspring.internal.Caller;
import io.storefleet.fastspring.internal.Change;
import io.storefleet.fastspring.internal.Json;
import io.storefleet.fastspring.internal.Resource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes and changes accounts, each by one request that is never repeated. */
final class AccountWrites {

    /** The existing account, where the service's words for a taken e-mail address end in its path. */
    private static final Pattern EXISTING = Pattern.compile("/accounts/([A-Za-z0-9_-]{1,64})\\W*$");

    private final Caller caller;

    AccountWrites(Caller caller) {
        this.caller = caller;
    }

    /** The whole answer is read, refusals included: only the words of one tell the existing account. */
    Outcome<NewAccount> create(AccountDraft draft) {
        var change = Change.post(ApiPath.of("/accounts"), draft.body().json(), Resource.WHOLE);
        return caller.change(change, AccountWrites::made);
    }

    Outcome<AccountId> update(AccountId id, AccountChange change) {
        ApiPath path = ApiPath.of("/accounts/{id}", "id", List.of(id.value()));
        return caller.change(Change.post(path, change.body().json(), Resource.ACCOUNTS), answer -> changed(answer, id));
    }

    private static NewAccount made(Answer answer) {
        JsonNode item = flatOrFirst(answer);
        Optional<ApiError> error = ApiError.of(item);
        if (error.isPresent()) {
            return existing(item)
                    .<NewAccount>map(NewAccount.EmailTaken::new)
                    .orElseThrow(() -> answer.refused(error.get()));
        }
        return AccountReader.id(item).map(NewAccount.Created::new).orElseThrow(answer::unexpected);
    }

    private static JsonNode flatOrFirst(Answer answer) {
        JsonNode root = answer.root();
        JsonNode accounts = root.isArray() ? root : root.path("accounts");
        return accounts.isArray() && !accounts.isEmpty() && accounts.get(0).isObject() ? accounts.get(0) : root;
    }

    private static Optional<AccountId> existing(JsonNode item) {
        @Nullable String words = Json.text(item.path("error"), "email");
        Matcher path = EXISTING.matcher(words == null ? "" : words);
        return path.find() ? Optional.of(new AccountId(path.group(1))) : Optional.empty();
    }

    private static AccountId changed(Answer answer, AccountId id) {
        return answer.clean().stream()
                .map(AccountReader::id)
                .flatMap(Optional::stream)
                .filter(id::equals)
                .findFirst()
                .orElseThrow(answer::unexpected);
    }
}
