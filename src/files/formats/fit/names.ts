/**
 * What the numbers in a FIT file are called: sports, kinds of file, makers and watches. The numbers and names are those of the profile in
 * fit-file-parser 6.1.2 (MIT, Dimitrios Kanellopoulos, Pierre Jacquier); watches sold under one name in several regions share it here.
 */

type Names = Readonly<Record<number, string>>

// biome-ignore format: a table
export const SPORTS: Names = {
  0: 'generic', 1: 'running', 2: 'cycling', 3: 'transition', 4: 'fitness_equipment', 5: 'swimming', 6: 'basketball', 7: 'soccer', 8: 'tennis',
  9: 'american_football', 10: 'training', 11: 'walking', 12: 'cross_country_skiing', 13: 'alpine_skiing', 14: 'snowboarding', 15: 'rowing',
  16: 'mountaineering', 17: 'hiking', 18: 'multisport', 19: 'paddling', 20: 'flying', 21: 'e_biking', 22: 'motorcycling', 23: 'boating', 24: 'driving',
  25: 'golf', 26: 'hang_gliding', 27: 'horseback_riding', 28: 'hunting', 29: 'fishing', 30: 'inline_skating', 31: 'rock_climbing', 32: 'sailing',
  33: 'ice_skating', 34: 'sky_diving', 35: 'snowshoeing', 36: 'snowmobiling', 37: 'stand_up_paddleboarding', 38: 'surfing', 39: 'wakeboarding',
  40: 'water_skiing', 41: 'kayaking', 42: 'rafting', 43: 'windsurfing', 44: 'kitesurfing', 45: 'tactical', 46: 'jumpmaster', 47: 'boxing',
  48: 'floor_climbing', 49: 'baseball', 53: 'diving', 56: 'shooting', 58: 'winter_sport', 59: 'grinding', 62: 'hiit', 63: 'video_gaming', 64: 'racket',
  65: 'wheelchair_push_walk', 66: 'wheelchair_push_run', 67: 'meditation', 68: 'para_sport', 69: 'disc_golf', 70: 'team_sport', 71: 'cricket',
  72: 'rugby', 73: 'hockey', 74: 'lacrosse', 75: 'volleyball', 76: 'water_tubing', 77: 'wakesurfing', 78: 'water_sport', 79: 'archery',
  80: 'mixed_martial_arts', 81: 'motor_sports', 82: 'snorkeling', 83: 'dance', 84: 'jump_rope', 85: 'pool_apnea', 86: 'mobility', 87: 'geocaching',
  88: 'canoeing', 254: 'all',
}

// biome-ignore format: a table
export const SUB_SPORTS: Names = {
  0: 'generic', 1: 'treadmill', 2: 'street', 3: 'trail', 4: 'track', 5: 'spin', 6: 'indoor_cycling', 7: 'road', 8: 'mountain', 9: 'downhill',
  10: 'recumbent', 11: 'cyclocross', 12: 'hand_cycling', 13: 'track_cycling', 14: 'indoor_rowing', 15: 'elliptical', 16: 'stair_climbing',
  17: 'lap_swimming', 18: 'open_water', 19: 'flexibility_training', 20: 'strength_training', 21: 'warm_up', 22: 'match', 23: 'exercise',
  24: 'challenge', 25: 'indoor_skiing', 26: 'cardio_training', 27: 'indoor_walking', 28: 'e_bike_fitness', 29: 'bmx', 30: 'casual_walking',
  31: 'speed_walking', 32: 'bike_to_run_transition', 33: 'run_to_bike_transition', 34: 'swim_to_bike_transition', 35: 'atv', 36: 'motocross',
  37: 'backcountry', 38: 'resort', 39: 'rc_drone', 40: 'wingsuit', 41: 'whitewater', 42: 'skate_skiing', 43: 'yoga', 44: 'pilates',
  45: 'indoor_running', 46: 'gravel_cycling', 47: 'e_bike_mountain', 48: 'commuting', 49: 'mixed_surface', 50: 'navigate', 51: 'track_me', 52: 'map',
  53: 'single_gas_diving', 54: 'multi_gas_diving', 55: 'gauge_diving', 56: 'apnea_diving', 57: 'apnea_hunting', 58: 'virtual_activity', 59: 'obstacle',
  62: 'breathing', 63: 'ccr_diving', 65: 'sail_race', 66: 'expedition', 67: 'ultra', 68: 'indoor_climbing', 69: 'bouldering', 70: 'hiit',
  71: 'indoor_grinding', 72: 'hunting_with_dogs', 73: 'amrap', 74: 'emom', 75: 'tabata', 77: 'esport', 78: 'triathlon', 79: 'duathlon', 80: 'brick',
  81: 'swim_run', 82: 'adventure_race', 83: 'trucker_workout', 84: 'pickleball', 85: 'padel', 86: 'indoor_wheelchair_walk',
  87: 'indoor_wheelchair_run', 88: 'indoor_hand_cycling', 90: 'field', 91: 'ice', 92: 'ultimate', 93: 'platform', 94: 'squash', 95: 'badminton',
  96: 'racquetball', 97: 'table_tennis', 98: 'overland', 99: 'trolling_motor', 110: 'fly_canopy', 111: 'fly_paraglide', 112: 'fly_paramotor',
  113: 'fly_pressurized', 114: 'fly_navigate', 115: 'fly_timer', 116: 'fly_altimeter', 117: 'fly_wx', 118: 'fly_vfr', 119: 'fly_ifr',
  121: 'dynamic_apnea', 123: 'enduro', 124: 'rucking', 125: 'rally', 126: 'pool_triathlon', 127: 'e_bike_enduro', 153: 'mountain_enduro',
  154: 'mountain_downhill', 254: 'all',
}

// biome-ignore format: a table
export const FILE_KINDS: Names = {
  1: 'device', 2: 'settings', 3: 'sport', 4: 'activity', 5: 'workout', 6: 'course', 7: 'schedules', 9: 'weight', 10: 'totals', 11: 'goals',
  14: 'blood_pressure', 15: 'monitoring_a', 20: 'activity_summary', 28: 'monitoring_daily', 32: 'monitoring_b', 34: 'segment', 35: 'segment_list',
  40: 'exd_configuration',
}

// biome-ignore format: a table
export const LAP_TRIGGERS: Names = {
  0: 'manual', 1: 'time', 2: 'distance', 3: 'position_start', 4: 'position_lap', 5: 'position_waypoint', 6: 'position_marked', 7: 'session_end',
  8: 'fitness_equipment',
}

// biome-ignore format: a table
export const INTENSITIES: Names = {
  0: 'active', 1: 'rest', 2: 'warmup', 3: 'cooldown', 4: 'recovery', 5: 'interval', 6: 'other'
}

// biome-ignore format: a table
export const MAKERS: Names = {
  1: 'garmin', 6: 'srm',
  9: 'saris', 13: 'dynastream_oem', 15: 'dynastream', 16: 'timex', 23: 'suunto', 28: 'peaksware', 32: 'wahoo_fitness', 38: 'osynce', 39: 'holux',
  40: 'concept2', 41: 'shimano', 45: 'xplova', 59: 'mio_technology_europe', 63: 'specialized', 68: 'cateye', 70: 'sigmasport', 71: 'tomtom',
  76: 'moxy', 83: 'scosche', 86: 'elite', 87: 'nielsen_kellerman', 89: 'tacx', 95: 'stryd', 107: 'magene', 108: 'giant_manufacturing_co',
  111: 'technogym', 115: 'igpsport', 121: 'kinetic', 123: 'polar_electro', 255: 'development', 257: 'healthandlife', 258: 'lezyne', 260: 'zwift',
  263: 'favero_electronics', 265: 'strava', 266: 'precor', 267: 'bryton', 268: 'sram', 275: 'podoon', 281: 'trainer_road', 282: 'the_sufferfest',
  284: 'virtualtraining', 289: 'hammerhead', 294: 'coros', 305: 'whoop', 307: 'onelap', 309: 'form', 310: 'decathlon', 339: 'zepp', 348: 'huawei',
}

// biome-ignore format: a table
export const GARMIN_WATCHES: Names = {
  14: 'fr225_single_byte_product_id', 22: 'hrm_fit_single_byte_product_id', 473: 'fr301', 474: 'fr301', 475: 'fr301', 494: 'fr301', 717: 'fr405',
  782: 'fr50', 987: 'fr405', 988: 'fr60', 1018: 'fr310xt', 1036: 'edge500', 1124: 'fr110', 1169: 'edge800', 1199: 'edge500', 1213: 'edge500',
  1274: 'fr110', 1325: 'edge200', 1328: 'fr910xt', 1333: 'edge800', 1334: 'edge800', 1345: 'fr610', 1360: 'fr210', 1386: 'edge800', 1387: 'edge500',
  1410: 'fr610', 1422: 'edge500', 1436: 'fr70', 1446: 'fr310xt4t', 1482: 'fr10', 1497: 'edge800', 1499: 'swim', 1537: 'fr910xt', 1551: 'fenix',
  1555: 'edge200', 1561: 'edge510', 1567: 'edge810', 1600: 'fr910xt', 1623: 'fr620', 1632: 'fr220', 1664: 'fr910xt', 1688: 'fr10', 1721: 'edge810',
  1735: 'virb_elite', 1736: 'edge_touring', 1742: 'edge510', 1765: 'fr920xt', 1821: 'edge510', 1822: 'edge810', 1823: 'edge810', 1836: 'edge1000',
  1837: 'vivo_fit', 1853: 'virb_remote', 1885: 'vivo_ki', 1903: 'fr15', 1907: 'vivo_active', 1918: 'edge510', 1928: 'fr620', 1929: 'fr620',
  1930: 'fr220', 1931: 'fr220', 1936: 'approach_s6', 1956: 'vivo_smart', 1967: 'fenix2', 1988: 'epix', 2050: 'fenix3', 2052: 'edge1000',
  2053: 'edge1000', 2061: 'fr15', 2067: 'edge520', 2070: 'edge1000', 2072: 'fr620', 2073: 'fr220', 2100: 'edge1000', 2130: 'fr920xt', 2131: 'fr920xt',
  2132: 'fr920xt', 2134: 'virbx', 2135: 'vivo_smart', 2140: 'etrex_touch', 2147: 'edge25', 2148: 'fr25', 2150: 'vivo_fit2', 2153: 'fr225',
  2156: 'fr630', 2157: 'fr230', 2158: 'fr735xt', 2160: 'vivo_active', 2172: 'virbxe', 2173: 'fr620', 2174: 'fr220', 2187: 'd2airvenu', 2188: 'fenix3',
  2189: 'fenix3', 2204: 'edge_explore1000', 2219: 'fr225', 2238: 'edge20', 2260: 'edge520', 2261: 'edge520', 2262: 'd2_bravo', 2266: 'approach_s20',
  2271: 'vivo_smart2', 2274: 'edge1000', 2288: 'edge25', 2289: 'edge25', 2290: 'edge20', 2293: 'fenix3', 2294: 'vivo_smart', 2310: 'fr630',
  2311: 'fr630', 2313: 'fr230', 2332: 'epix', 2337: 'vivo_active_hr', 2347: 'vivo_smart_gps_hr', 2348: 'vivo_smart_hr', 2361: 'vivo_smart_hr',
  2362: 'vivo_smart_gps_hr', 2368: 'vivo_move', 2396: 'fr235', 2397: 'fr235', 2406: 'vivo_fit3', 2407: 'fenix3', 2408: 'fenix3', 2413: 'fenix3_hr',
  2417: 'virb_ultra30', 2431: 'fr235', 2432: 'fenix3_chronos', 2441: 'oregon7xx', 2457: 'epix', 2473: 'fenix3_hr', 2474: 'fenix3_hr',
  2475: 'fenix3_hr', 2476: 'fenix3_hr', 2477: 'fenix3_hr', 2497: 'vivo_active_hr', 2503: 'fr35', 2512: 'oregon7xx', 2530: 'edge820',
  2531: 'edge_explore820', 2533: 'fr735xt', 2534: 'fr735xt', 2544: 'fenix5s', 2547: 'd2_bravo_titanium', 2599: 'edge820', 2600: 'edge820',
  2604: 'fenix5x', 2606: 'vivo_fit_jr', 2622: 'vivo_smart3', 2623: 'vivo_sport', 2628: 'edge820', 2629: 'edge820', 2630: 'edge820', 2650: 'fr35',
  2656: 'approach_s60', 2667: 'fr35', 2668: 'fr35', 2675: 'fenix3_chronos', 2687: 'virb360', 2691: 'fr935', 2697: 'fenix5', 2700: 'vivoactive3',
  2713: 'edge1030', 2727: 'fr35', 2733: 'fr235', 2769: 'foretrex601_701', 2772: 'vivo_move_hr', 2796: 'fenix5', 2797: 'fenix5s', 2798: 'fenix5x',
  2814: 'fr35', 2819: 'd2charlie', 2831: 'vivo_smart3', 2832: 'vivo_sport', 2833: 'fr935', 2859: 'descent', 2878: 'vivo_fit4', 2886: 'fr645',
  2888: 'fr645m', 2891: 'fr30', 2900: 'fenix5s_plus', 2909: 'edge130', 2924: 'edge1030', 2927: 'vivosmart4', 2945: 'vivo_move_hr', 2977: 'fr30',
  2988: 'vivoactive3m_w', 3003: 'fr645', 3004: 'fr645m', 3011: 'edge_explore', 3028: 'gpsmap66', 3049: 'approach_s10', 3066: 'vivoactive3m_l',
  3076: 'fr245', 3077: 'fr245_music', 3092: 'edge130', 3095: 'edge1030_bontrager', 3110: 'fenix5_plus', 3111: 'fenix5x_plus', 3112: 'edge520_plus',
  3113: 'fr945', 3121: 'edge530', 3122: 'edge830', 3126: 'instinct_esports', 3134: 'fenix5s_plus', 3135: 'fenix5x_plus', 3142: 'edge520_plus',
  3143: 'descent_t1', 3144: 'fr235l', 3145: 'fr245', 3163: 'vivo_active3m', 3218: 'vivo_smart4', 3224: 'vivoactive4_small', 3225: 'vivoactive4_large',
  3226: 'venu', 3246: 'marq_driver', 3247: 'marq_aviator', 3248: 'marq_captain', 3249: 'marq_commander', 3250: 'marq_expedition', 3251: 'marq_athlete',
  3258: 'descent_mk2', 3282: 'fr45', 3284: 'gpsmap66i', 3287: 'fenix6_s_sport', 3288: 'fenix6_s', 3289: 'fenix6_sport', 3290: 'fenix6',
  3291: 'fenix6x', 3308: 'vivo_move3_premium', 3314: 'approach_s40', 3321: 'fr245m', 3349: 'edge530', 3350: 'edge830', 3378: 'vivo_move3',
  3387: 'vivo_active4_small', 3388: 'vivo_active4_large', 3389: 'vivo_active4_oled', 3405: 'swim2', 3420: 'marq_driver', 3421: 'marq_aviator',
  3422: 'vivo_move3', 3441: 'fr945', 3446: 'vivo_active3t', 3448: 'marq_captain', 3449: 'marq_commander', 3450: 'marq_expedition',
  3451: 'marq_athlete', 3466: 'instinct_solar', 3469: 'fr45', 3473: 'vivoactive3_daimler', 3512: 'fenix6s_sport', 3513: 'fenix6s',
  3514: 'fenix6_sport', 3515: 'fenix6', 3516: 'fenix6x', 3542: 'descent_mk2s', 3558: 'edge130_plus', 3570: 'edge1030_plus', 3589: 'fr745',
  3596: 'venusq_music', 3599: 'venusq_music_v2', 3600: 'venusq', 3615: 'lily', 3624: 'marq_adventurer', 3638: 'enduro', 3639: 'swim2',
  3648: 'marq_adventurer', 3652: 'fr945_lte', 3702: 'descent_mk2', 3703: 'venu2', 3704: 'venu2s', 3737: 'venu_daimler', 3739: 'marq_golfer',
  3740: 'venu_daimler', 3794: 'fr745', 3809: 'lily', 3812: 'edge1030_plus', 3813: 'edge130_plus', 3823: 'approach_s12', 3837: 'venusq',
  3843: 'edge1040', 3850: 'marq_golfer', 3851: 'venu2_plus', 3869: 'fr55', 3872: 'enduro', 3888: 'instinct2', 3889: 'instinct2s', 3905: 'fenix7s',
  3906: 'fenix7', 3907: 'fenix7x', 3908: 'fenix7s', 3909: 'fenix7', 3910: 'fenix7x', 3930: 'descent_mk2s', 3934: 'approach_s42', 3943: 'epix_gen2',
  3944: 'epix_gen2', 3949: 'venu2s', 3950: 'venu2', 3978: 'fr945_lte', 3982: 'vivo_move_sport', 3983: 'vivomove_trend', 3986: 'approach_s12',
  3990: 'fr255_music', 3991: 'fr255_small_music', 3992: 'fr255', 3993: 'fr255_small', 4002: 'approach_s42', 4005: 'descent_g1', 4017: 'venu2_plus',
  4024: 'fr955', 4033: 'fr55', 4061: 'edge540', 4062: 'edge840', 4063: 'vivosmart5', 4071: 'instinct2', 4105: 'marq_gen2', 4115: 'venusq2',
  4116: 'venusq2music', 4124: 'marq_gen2_aviator', 4125: 'd2_air_x10', 4132: 'descent_g1', 4135: 'tactix7', 4155: 'instinct_crossover',
  4169: 'edge_explore2', 4222: 'descent_mk3', 4223: 'descent_mk3i', 4233: 'approach_s70', 4257: 'fr265_large', 4258: 'fr265_small', 4260: 'venu3',
  4261: 'venu3s', 4265: 'tacx_neo_smart', 4266: 'tacx_neo2_smart', 4267: 'tacx_neo2_t_smart', 4268: 'tacx_neo_smart_bike', 4269: 'tacx_satori_smart',
  4270: 'tacx_flow_smart', 4271: 'tacx_vortex_smart', 4272: 'tacx_bushido_smart', 4273: 'tacx_genius_smart', 4274: 'tacx_flux_flux_s_smart',
  4275: 'tacx_flux2_smart', 4276: 'tacx_magnum', 4305: 'edge1040', 4312: 'epix_gen2_pro42', 4313: 'epix_gen2_pro47', 4314: 'epix_gen2_pro51',
  4315: 'fr965', 4341: 'enduro2', 4374: 'fenix7s_pro_solar', 4375: 'fenix7_pro_solar', 4376: 'fenix7x_pro_solar', 4380: 'lily2', 4394: 'instinct2x',
  4426: 'vivoactive5', 4432: 'fr165', 4433: 'fr165_music', 4440: 'edge1050', 4442: 'descent_t2', 4446: 'hrm_fit', 4472: 'marq_gen2_commander',
  4477: 'lily_athlete', 4532: 'fenix8_solar', 4533: 'fenix8_solar_large', 4534: 'fenix8_small', 4536: 'fenix8', 4556: 'd2_mach1_pro', 4575: 'enduro3',
  4583: 'instinct_e40mm', 4584: 'instinct_e45mm', 4585: 'instinct3_solar45mm', 4586: 'instinct3_amoled45mm', 4587: 'instinct3_amoled50mm',
  4588: 'descent_g2', 4603: 'venu_x1', 4625: 'vivoactive6', 4631: 'fenix8_pro', 4633: 'edge550', 4634: 'edge850', 4643: 'venu4', 4644: 'venu4s',
  4647: 'approach_s44', 4655: 'edge_mtb', 4656: 'approach_s50', 4666: 'fenix_e', 4678: 'instinct_crossover_amoled', 4745: 'bounce2',
  4759: 'instinct3_solar50mm', 4775: 'tactix8_amoled', 4776: 'tactix8_solar', 4814: 'fr170_music', 4815: 'fr170', 4879: 'd2_mach2', 4916: 'fr702026',
  4944: 'd2_air_x15', 5056: 'd2_mach2_pro', 10014: 'edge_remote', 20119: 'training_center', 20533: 'tacx_training_app_win',
  20534: 'tacx_training_app_mac', 20565: 'tacx_training_app_mac_catalyst', 30045: 'tacx_training_app_android', 30046: 'tacx_training_app_ios',
  30047: 'tacx_training_app_legacy', 65531: 'connectiq_simulator', 65534: 'connect',
}
