package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.CoTermGroupId;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.internal.ApiError;
import io.storefleet.fastspring.internal.Fields;
import io.storefleet.fastspring.subscriptions.CoTermGroup.Criteria;
import io.storefleet.fastspring.subscriptions.CoTermGroup.Member;
import io.storefleet.fastspring.subscriptions.CoTermGroup.PaymentMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads co-term groups, which a creation nests and a read does not (contract 11.9). */
final class CoTermReader {

    private CoTermReader() {}

    static @Nullable CoTermGroup group(Fields fields) {
        Fields nested = fields.in("coTermGroup");
        Fields group = nested.isPresent() ? nested : fields;
        CoTermGroupId id = groupId(group);
        return id == null
                ? null
                : new CoTermGroup(
                        id,
                        group.text("displayName"),
                        fields.id(AccountId::isValid, AccountId::new, "account", "accountId"),
                        group.id(OrderId::isValid, OrderId::new, "initialOrder"),
                        group.day("nextPeriodDate"),
                        criteria(group),
                        members(group),
                        fields.raw());
    }

    static @Nullable CoTermGroupId groupId(Fields fields) {
        return fields.id(CoTermGroupId::isValid, CoTermGroupId::new, "coTermGroupId", "id");
    }

    /** One object, or an array of one. */
    private static Criteria criteria(Fields group) {
        List<Fields> parts = new ArrayList<>(group.objects("groupingCriteria", part -> part));
        Fields single = group.in("groupingCriteria");
        if (single.isPresent()) {
            parts.add(single);
        }
        return new Criteria(
                parts.stream()
                        .flatMap(part ->
                                part.objects("interval", each -> Interval.read(each, "unit", "length")).stream())
                        .toList(),
                parts.stream().flatMap(part -> part.texts("currency").stream()).toList(),
                parts.stream()
                        .flatMap(part -> part
                                .objects(
                                        "paymentMethods",
                                        each -> new PaymentMethod(each.text("type"), each.text("ending")))
                                .stream())
                        .toList());
    }

    /** The members of a group or of an answer that tells of ids alone. */
    static List<Member> members(Fields fields) {
        return fields.objects("subscriptions", CoTermReader::member);
    }

    private static @Nullable Member member(Fields fields) {
        SubscriptionId id = SubscriptionReader.id(fields, "subscription", "id");
        return id == null
                ? null
                : new Member(
                        id,
                        new CoTermStatus(fields.textOrEmpty("coTermStatus", "status")),
                        fields.id(ProductPath::isValid, ProductPath::new, "baseSubscriptionProduct"),
                        fields.text("baseSubscriptionProductDisplay"),
                        new Days(fields.day("periodStartDate"), fields.day("nextPeriodDate")),
                        fields.text("renewalAmount"));
    }

    /** What became of each subscription that was to come or go. */
    static @Nullable List<ItemResult<CoTermChange>> changes(Fields fields) {
        JsonNode results = fields.json("coTermChangesResult");
        return results.isArray()
                ? results.valueStream()
                        .map(CoTermReader::change)
                        .flatMap(Optional::stream)
                        .toList()
                : null;
    }

    private static Optional<ItemResult<CoTermChange>> change(JsonNode item) {
        Fields fields = Fields.of(item);
        SubscriptionId id = SubscriptionReader.id(fields, "subscription", "id");
        if (id == null) {
            return Optional.empty();
        }
        Optional<ItemResult<CoTermChange>> failure = ApiError.of(item)
                .map(known -> new ItemResult.Failure<CoTermChange>(id.value(), known.code(), known.text()));
        return failure.or(() -> Optional.of(new ItemResult.Success<>(id.value(), CoTermChange.read(id, fields))));
    }
}
