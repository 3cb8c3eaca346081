/** Tests of tokens, throttle and passwords from the inside. */
@NullMarked
package io.storefleet.team.internal;

import org.jspecify.annotations.NullMarked;
