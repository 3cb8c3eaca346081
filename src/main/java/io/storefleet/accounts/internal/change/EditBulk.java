package io.storefleet.accounts.internal.change;

import io.storefleet.accounts.AccountActions.Ask;
import io.storefleet.accounts.AccountProblem;
import io.storefleet.accounts.AccountProfile;
import io.storefleet.accounts.AccountProfile.Field;
import io.storefleet.bulk.BulkCheck;
import io.storefleet.bulk.BulkJson;
import io.storefleet.bulk.BulkLineProblem;
import io.storefleet.bulk.BulkOwn;
import io.storefleet.bulk.BulkRefusal;
import io.storefleet.bulk.BulkStep;
import io.storefleet.bulk.PlainBulk;
import io.storefleet.fastspring.AccountId;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.TargetKind;
import io.storefleet.team.Verb;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changing many accounts: language and country of all, or what each line says. What is not said stays as it is. */
@Component
class EditBulk extends PlainBulk {

    private static final String SAME = "nothing-changed";

    private final AccountActionService actions;

    /** Nobody changes what they cannot see. */
    EditBulk(AccountActionService actions) {
        super(new What(
                EditKind.NAME,
                "accounts",
                TargetKind.ACCOUNT,
                Set.of(Verb.ACCOUNT_EDIT, Verb.ACCOUNT_PERSONAL),
                false));
        this.actions = actions;
    }

    @Override
    public BulkCheck check(String request) {
        var set = read(request);
        var so = "case when r.own is null and (:language = '' or lower(m.language) = :language)"
                + " and (:country = '' or upper(m.country) = :country) then '" + SAME + "' end";
        var values = Map.<String, Object>of("language", set.get(Field.LANGUAGE), "country", set.get(Field.COUNTRY));
        return BulkCheck.plain(so, values, SAME);
    }

    @Override
    public List<String> columns() {
        return Stream.of(Field.values()).map(EditBulk::column).toList();
    }

    /** As headers are compared, such as {@code postalcode}. */
    private static String column(Field field) {
        return field.key().replace("-", "");
    }

    @Override
    public @Nullable BulkOwn own(Map<String, String> cells, String request) {
        if (cells.isEmpty()) {
            if (read(request).values().isEmpty()) {
                throw new BulkLineProblem(BulkLineProblem.MISSING, column(Field.LANGUAGE));
            }
            return null;
        }
        var values = new EnumMap<Field, String>(Field.class);
        for (var field : Field.values()) {
            values.put(field, cells.getOrDefault(column(field), ""));
        }
        var set = new AccountProfile(values);
        try {
            Checks.forms(set);
        } catch (AccountProblem wrong) {
            var field = wrong.field();
            throw new BulkLineProblem(BulkLineProblem.FORM, field == null ? "" : column(field));
        }
        return new BulkOwn(BulkJson.write(set), null);
    }

    @Override
    public IntentView carryOut(BulkStep step, String request, @Nullable String own) {
        var all = read(request);
        var set = own == null ? all : all.with(read(own));
        var ask = new Ask(step.store(), new AccountId(step.id()), step.token(), step.basis());
        try {
            return actions.set(ask, set, step.job());
        } catch (AccountProblem problem) {
            throw BulkRefusal.of(problem.kind(), problem.detail());
        }
    }

    private static AccountProfile read(String request) {
        return BulkJson.read(request, AccountProfile.class);
    }
}
