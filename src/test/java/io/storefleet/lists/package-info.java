/** Tests of the lists. */
@NullMarked
package io.storefleet.lists;

import org.jspecify.annotations.NullMarked;
