package io.storefleet.accounts;

import io.storefleet.fastspring.AccountId;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.tenancy.StoreId;
import java.util.List;
import java.util.UUID;

/**
 * Making and changing accounts. Whoever does so must see what is typed, so each needs {@code account.edit} and {@code
 * account.personal}.
 */
public interface AccountActions {

    /**
     * Which change, decided how.
     *
     * @param token made when the dialog opened
     * @param basis how the account stood then, of {@link Standing}
     */
    record Ask(StoreId store, AccountId account, UUID token, Basis basis) {}

    /** An account as the store tells of it now. */
    record Standing(AccountProfile profile, Basis basis) {}

    /** The kinds of changes the actor may make in the store; asks nobody. Needs {@code account.view}. */
    List<String> offered(StoreId store);

    /** Reads it from the store. @throws AccountProblem when there is none, or the store gave no usable answer */
    Standing standing(StoreId store, AccountId account);

    /**
     * Changes what differs between the two, and nothing else.
     *
     * @param shown what the person saw
     * @throws AccountProblem when it does not fit, or others have changed one of these fields meanwhile; nothing was sent
     * @throws io.storefleet.intents.IntentProblem when the same is under way or it has changed meanwhile; nothing was sent
     */
    IntentView edit(Ask ask, AccountProfile shown, AccountProfile wanted);

    /**
     * Makes an account; what came of it tells its id as {@code account}.
     *
     * @throws AccountProblem when something is missing or wrong, or the e-mail address has an account; nothing was sent
     */
    IntentView create(StoreId store, UUID token, AccountProfile wanted);
}
