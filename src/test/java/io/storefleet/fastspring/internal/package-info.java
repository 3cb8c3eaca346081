/** Tests of the client's insides that cannot be seen from outside. */
@NullMarked
package io.storefleet.fastspring.internal;

import org.jspecify.annotations.NullMarked;
