package com.erpsmartcloud.marketplace.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Decides which figures may be written now, so that no unit is ever offered twice.
///
/// Lowering first, raising last: a write is allowed only while the bounds of all channels together
/// stay within what is available, with the write on its way counted. Where that does not fit
/// because the channel's own old figure stands in the way, it goes through 0: at 0 nothing can be
/// sold unseen.
///
/// Source: domain rule C.3b.
public final class Sharing {

    private Sharing() {}

    /// What a channel's store is able to do at this moment.
    ///
    /// @param mayRaise this device holds the store's lease and its orders have just come in
    /// @param maySend this device may send to the store at all
    /// @param window units that may be sold unseen until a write arrives; [Bound#WHOLE] if not
    ///   estimated
    public record Readiness(boolean maySend, boolean mayRaise, long window) {}

    /// @param channels all channels of the pools
    /// @param targets from [Split], in the same order
    /// @param ready in the same order
    /// @return a step for each channel, in the same order; they may be taken all at once
    public static List<Step> steps(
            Pools pools, List<Channel> channels, List<Long> targets, List<Readiness> ready) {
        Map<PoolKey, Long> left = pools.left(channels);
        List<Step> steps = new ArrayList<>(channels.size());
        for (int i = 0; i < channels.size(); i++) {
            Channel channel = channels.get(i);
            Step step = step(left, channel, targets.get(i), ready.get(i));
            steps.add(step);
            if (step instanceof Step.Write(long quantity)) {
                take(left, channel, quantity, ready.get(i).window());
            }
        }
        return steps;
    }

    private static Step step(
            Map<PoolKey, Long> left, Channel channel, long target, Readiness ready) {
        Bound bound = channel.bound();
        if (bound.unsure()) {
            return new Step.Wait(Step.Reason.UNANSWERED);
        }
        if (bound.doubt()) {
            return new Step.ReadBack();
        }
        if (bound.shown() == target) {
            return new Step.Rest();
        }
        if (!ready.maySend()) {
            return new Step.Wait(Step.Reason.LEASE);
        }
        boolean raises = target > bound.shown();
        if (raises && !ready.mayRaise()) {
            return new Step.Wait(Step.Reason.ORDERS);
        }
        if (Pools.fits(left, channel, inFlight(channel, target, ready.window()))) {
            return new Step.Write(target);
        }
        if (bound.shown() == 0) {
            return new Step.Wait(Step.Reason.OTHERS);
        }
        return raises ? throughZero(left, channel, target) : new Step.Write(0);
    }

    /// Going through 0 costs sales for a moment, so it is done only where the raise would fit then
    /// and gains a quarter.
    private static Step throughZero(Map<PoolKey, Long> left, Channel channel, long target) {
        boolean wouldFit = Pools.fits(left, channel, target);
        boolean matters = 4 * (target - channel.bound().shown()) >= target;
        return wouldFit && matters ? new Step.Write(0) : new Step.Wait(Step.Reason.OTHERS);
    }

    private static long inFlight(Channel channel, long quantity, long window) {
        return channel.bound().send(quantity, window, channel.bound().at()).most();
    }

    private static void take(Map<PoolKey, Long> left, Channel channel, long quantity, long window) {
        long more = inFlight(channel, quantity, window) - channel.bound().most();
        if (more > 0) {
            channel.draws().forEach(d -> left.merge(d.pool(), -d.units() * more, Long::sum));
        }
    }
}
