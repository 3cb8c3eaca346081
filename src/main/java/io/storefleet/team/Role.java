package io.storefleet.team;

import static io.storefleet.team.Verb.ACCOUNT_EDIT;
import static io.storefleet.team.Verb.ACCOUNT_PERSONAL;
import static io.storefleet.team.Verb.ACCOUNT_VIEW;
import static io.storefleet.team.Verb.AUDIT_VIEW;
import static io.storefleet.team.Verb.COUPON_EDIT;
import static io.storefleet.team.Verb.COUPON_VIEW;
import static io.storefleet.team.Verb.EVENT_PROCESS;
import static io.storefleet.team.Verb.EVENT_VIEW;
import static io.storefleet.team.Verb.EXPORT;
import static io.storefleet.team.Verb.LINK_CREATE;
import static io.storefleet.team.Verb.LINK_DOWNLOAD;
import static io.storefleet.team.Verb.LINK_REVEAL;
import static io.storefleet.team.Verb.LINK_SEND;
import static io.storefleet.team.Verb.ORDER_CHARGE;
import static io.storefleet.team.Verb.ORDER_TAG;
import static io.storefleet.team.Verb.ORDER_VIEW;
import static io.storefleet.team.Verb.PRODUCT_EDIT;
import static io.storefleet.team.Verb.PRODUCT_VIEW;
import static io.storefleet.team.Verb.QUOTE_EDIT;
import static io.storefleet.team.Verb.QUOTE_VIEW;
import static io.storefleet.team.Verb.RETURN_CREATE;
import static io.storefleet.team.Verb.RETURN_VIEW;
import static io.storefleet.team.Verb.SESSION_CREATE;
import static io.storefleet.team.Verb.SUBSCRIPTION_CANCEL;
import static io.storefleet.team.Verb.SUBSCRIPTION_EDIT;
import static io.storefleet.team.Verb.SUBSCRIPTION_REBILL;
import static io.storefleet.team.Verb.SUBSCRIPTION_VIEW;
import static io.storefleet.team.Verb.TENANT_OWN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The fixed roles and the verbs each holds: the one place where that table stands. Keys are stored. */
public enum Role {
    OWNER(EnumSet.allOf(Verb.class), Set.of()),
    ADMINISTRATOR(EnumSet.complementOf(EnumSet.of(TENANT_OWN)), Set.of()),
    MANAGER(
            seeing(
                    ACCOUNT_PERSONAL,
                    ACCOUNT_EDIT,
                    ORDER_TAG,
                    SESSION_CREATE,
                    QUOTE_EDIT,
                    LINK_CREATE,
                    LINK_REVEAL,
                    LINK_DOWNLOAD,
                    LINK_SEND,
                    SUBSCRIPTION_EDIT,
                    SUBSCRIPTION_CANCEL,
                    COUPON_EDIT,
                    PRODUCT_EDIT,
                    EVENT_PROCESS,
                    EXPORT),
            Set.of(RETURN_CREATE, ORDER_CHARGE, SUBSCRIPTION_REBILL)),
    SUPPORT(
            seeing(ACCOUNT_PERSONAL, ACCOUNT_EDIT, ORDER_TAG, SESSION_CREATE, QUOTE_EDIT, LINK_CREATE, LINK_REVEAL),
            Set.of(LINK_DOWNLOAD, LINK_SEND, SUBSCRIPTION_EDIT, SUBSCRIPTION_CANCEL, RETURN_CREATE)),
    MARKETING(seeing(LINK_DOWNLOAD, LINK_SEND, COUPON_EDIT, EXPORT), Set.of()),
    FINANCE(seeing(ACCOUNT_PERSONAL, RETURN_CREATE, EXPORT), Set.of(ORDER_CHARGE, SUBSCRIPTION_REBILL)),
    VIEWER(seeing(), Set.of()),
    AUDITOR(seeing(EXPORT, AUDIT_VIEW), Set.of()),
    CLIENT(seeing(ACCOUNT_PERSONAL, EXPORT), Set.of());

    private static final List<Role> GRANTABLE = List.of(OWNER, SUPPORT, VIEWER);

    private final Set<Verb> allowed;
    private final Set<Verb> withApproval;

    Role(Set<Verb> allowed, Set<Verb> withApproval) {
        this.allowed = allowed;
        this.withApproval = withApproval;
    }

    /** The name kept in rows, such as {@code support}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> ofKey(String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
    }

    /** The roles that can be given to members now, highest first. */
    public static List<Role> grantable() {
        return GRANTABLE;
    }

    /** Whether the role holds the verb outright. Until custom roles exist money is the Owner's alone. */
    public boolean allows(Verb verb) {
        return allowed.contains(verb) && mayHold(verb);
    }

    /** Whether the role holds the verb once somebody else agrees. */
    public boolean allowsWithApproval(Verb verb) {
        return withApproval.contains(verb) && mayHold(verb);
    }

    /** Whether the role says anything about the verb. */
    public boolean names(Verb verb) {
        return allowed.contains(verb) || withApproval.contains(verb);
    }

    private boolean mayHold(Verb verb) {
        return this == OWNER || !verb.movesMoney();
    }

    private static Set<Verb> seeing(Verb... more) {
        var verbs = EnumSet.of(
                ACCOUNT_VIEW,
                ORDER_VIEW,
                SUBSCRIPTION_VIEW,
                PRODUCT_VIEW,
                COUPON_VIEW,
                RETURN_VIEW,
                EVENT_VIEW,
                QUOTE_VIEW);
        verbs.addAll(List.of(more));
        return verbs;
    }
}
