package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.internal.Body;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which subscriptions go from whom to whom (contract 11.9).
 *
 * @param initiatedBy the e-mail address of whoever answers for it
 * @param subscriptions 1 to 20 different ones
 */
public record SubscriptionTransfer(
        String initiatedBy, AccountId source, TransferTarget target, List<SubscriptionId> subscriptions) {

    private static final int MOST = 20;

    public SubscriptionTransfer {
        subscriptions = Changes.checked(subscriptions, MOST);
        if (target instanceof TransferTarget.Existing(AccountId account) && account.equals(source)) {
            throw new IllegalArgumentException("A transfer goes to another account");
        }
    }

    Body body() {
        Body body = new Body().text("initiatedBy", initiatedBy).text("sourceAccountId", source);
        switch (target) {
            case TransferTarget.Existing(AccountId account) -> body.text("targetAccountId", account);
            case TransferTarget.New made -> body.object("targetAccount", made(made));
        }
        return body.texts("subscriptions", subscriptions);
    }

    private static Body made(TransferTarget.New made) {
        TransferTarget.Person person = made.person();
        Body account = new Body()
                .text("firstName", person.firstName())
                .text("lastName", person.lastName())
                .text("company", person.company())
                .text("phone", person.phone())
                .text("language", person.language())
                .object("address", address(made.address()));
        return new Body().text("email", made.email()).object("account", account);
    }

    private static @Nullable Body address(TransferTarget.@Nullable Address address) {
        return address == null
                ? null
                : new Body()
                        .text("line1", address.line1())
                        .text("city", address.city())
                        .text("region", address.region())
                        .text("country", address.country())
                        .text("postalCode", address.postalCode());
    }

    @Override
    public String toString() {
        return "SubscriptionTransfer[" + subscriptions.size() + "]";
    }
}
