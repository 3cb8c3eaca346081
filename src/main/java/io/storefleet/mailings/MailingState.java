package io.storefleet.mailings;

/** What became of one row's mail. */
public enum MailingState {
    SENDING,
    ACCEPTED,
    LATER,
    REFUSED,
    UNKNOWN,
    NO_ADDRESS,
    NOT_SUBSCRIBED,
    GAPS,
    NOT_PERMITTED,
    NO_LINK
}
