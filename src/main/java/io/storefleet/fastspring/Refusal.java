package io.storefleet.fastspring;

/**
 * Why a change was not carried out.
 *
 * @param code the service's error key, or the client's word when nothing was sent
 * @param text the service's English text without addresses and ids; may be empty
 * @param sent false when no byte of the request left
 */
public record Refusal(String code, String text, CallTrace trace, boolean sent) {}
