//! Numbers by chance that are the same every time.

/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
pub(super) struct Draw(u64);

impl Draw {
    /// A stream of its own for each chart, so that one chart can change without the others.
    pub fn new(stream: u64, agent: usize, kpi: usize) -> Draw {
        let mut draw = Draw(stream ^ ((agent as u64) << 32) ^ ((kpi as u64) << 48));
        draw.next();
        draw
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// From 0 up to 1, 53 bits.
    fn uniform(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Normal by Box and Muller.
    pub fn normal(&mut self, mean: f64, sigma: f64) -> f64 {
        let (radius, angle) = (1.0 - self.uniform(), self.uniform());
        mean + sigma * (-2.0 * radius.ln()).sqrt() * (std::f64::consts::TAU * angle).cos()
    }

    /// How many of `of` come true, each with the same chance.
    pub fn hits(&mut self, of: u32, chance: f64) -> u32 {
        (0..of).map(|_| u32::from(self.uniform() < chance)).sum()
    }
}
