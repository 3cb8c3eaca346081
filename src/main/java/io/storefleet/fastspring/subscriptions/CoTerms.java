package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.CoTermGroupId;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.internal.ApiPath;
import io.storefleet.fastspring.internal.Body;
import io.storefleet.fastspring.internal.Caller;
import io.storefleet.fastspring.internal.Change;
import io.storefleet.fastspring.internal.Resource;
import java.util.List;

/**
 * Groups of one account's subscriptions that renew on one day (contract 11.9). Reads throw {@link FastSpringException}
 * without a usable answer; changes are sent once.
 */
public final class CoTerms {

    private static final ApiPath ALL = ApiPath.of("/subscriptions/coterm");
    private static final String ONE = "/subscriptions/coterm/{group}";
    private static final int MOST = 100;

    private final Caller caller;

    CoTerms(Caller caller) {
        this.caller = caller;
    }

    /** Makes a group of subscriptions of one account; nothing is aligned or charged before {@link #execute}. */
    public Outcome<CoTermGroup> create(AccountId account, String displayName, List<SubscriptionId> subscriptions) {
        Body group = new Body()
                .text("displayName", displayName)
                .texts("subscriptions", Changes.checked(subscriptions, MOST));
        Body body = new Body().text("accountId", account).object("coTermGroup", group);
        return caller.change(Change.post(ALL, body.json(), Resource.WHOLE), answer -> answer.one(CoTermReader::group));
    }

    /** The group as it is. */
    public CoTermGroup get(CoTermGroupId id) {
        return caller.get(path(ONE, id), Resource.WHOLE).one(CoTermReader::group);
    }

    /** Adds or removes subscriptions, each with a result of its own; prorated changes are charged at once. */
    public Outcome<List<ItemResult<CoTermChange>>> update(CoTermGroupId id, CoTermUpdate update) {
        return caller.change(
                Change.post(path(ONE, id), update.body(false).json(), Resource.WHOLE),
                answer -> answer.one(CoTermReader::changes));
    }

    /** What an update would cost; changes nothing. */
    public List<ItemResult<CoTermChange>> preview(CoTermGroupId id, CoTermUpdate update) {
        return caller.ask(path(ONE, id), update.body(true).json(), Resource.WHOLE)
                .one(CoTermReader::changes);
    }

    /** Dissolves the group; its subscriptions go on, each by itself. Confirmed with those that were in it. */
    public Outcome<List<CoTermGroup.Member>> delete(CoTermGroupId id) {
        return caller.change(
                Change.delete(path(ONE, id), Resource.WHOLE),
                answer -> answer.one(fields -> fields.saysSuccess() ? CoTermReader.members(fields) : null));
    }

    /** What aligning the group would cost; changes nothing. */
    public CoTermEstimate estimate(CoTermGroupId id) {
        return caller.ask(path(ONE + "/estimate", id), null, Resource.WHOLE).one(CoTermEstimate::read);
    }

    /** Aligns the group: charges the buyer for it at once. */
    public Outcome<CoTermExecution> execute(CoTermGroupId id) {
        return caller.change(
                Change.post(path(ONE + "/execute", id), Resource.WHOLE),
                answer -> answer.one(fields -> fields.saysSuccess() || id.equals(CoTermReader.groupId(fields))
                        ? CoTermExecution.read(fields)
                        : null));
    }

    private static ApiPath path(String template, CoTermGroupId id) {
        return ApiPath.of(template, "group", List.of(id.value()));
    }
}
